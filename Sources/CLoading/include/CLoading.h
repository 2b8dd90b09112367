// How a C library is looked for when it is first needed. Linking it would make every start of the command slower, and its absence would stop them all.
#ifndef CLOADING_H
#define CLOADING_H

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

/// Opens the first library found of some names; null when none is there.
void *cloading_open(const char *const *names, size_t count);

/// A function by its name, as its header declares it: a pointer that is called with other arguments does not compile.
#define LOADED_POINTER(name) __typeof__(&name) name;
#define LOADED_FIND(name) if (!(lib.name = (__typeof__(lib.name))dlsym(library, #name))) return;

/// Defines `lib`, the functions that `for_each` lists of the library of one of those names, and `is_loaded`, which looks for them the first time and
/// returns 0 when one is missing.
#define LOADED_LIBRARY(for_each, ...)                                                                                   \
    static struct { for_each(LOADED_POINTER) } lib;                                                                     \
    static int all_found = 0;                                                                                           \
    static void find_all(void) {                                                                                        \
        static const char *const names[] = {__VA_ARGS__};                                                               \
        void *library = cloading_open(names, sizeof names / sizeof *names);                                             \
        if (!library) return;                                                                                           \
        for_each(LOADED_FIND)                                                                                           \
        all_found = 1;                                                                                                  \
    }                                                                                                                   \
    static int is_loaded(void) {                                                                                        \
        static pthread_once_t once = PTHREAD_ONCE_INIT;                                                                 \
        pthread_once(&once, find_all);                                                                                  \
        return all_found;                                                                                               \
    }

#endif
