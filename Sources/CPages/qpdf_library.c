#if __has_include(<qpdf/qpdf-c.h>)

#include "qpdf_library.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

struct qpdf_library qpdf;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
    const char *names[] = {"libqpdf.so.29", "libqpdf.so.30", "libqpdf.so"};
    void *library = NULL;
    for (size_t index = 0; index < sizeof names / sizeof *names && !library; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(qpdf.name = (__typeof__(qpdf.name))dlsym(library, #name))) return;
    FOR_EACH_QPDF_FUNCTION(FIND)
    is_loaded = 1;
}

int load_qpdf_library(void) {
    pthread_once(&once, load);
    return is_loaded;
}

#endif
