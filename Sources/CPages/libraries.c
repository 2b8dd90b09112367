#include "libraries.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

struct page_libraries lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
    void *cairo = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
    // Pango's own dependencies come with it; GLib's functions are found through it.
    void *pango = dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!cairo || !pango) return;
#define FIND_IN_CAIRO(name) if (!(lib.name = (__typeof__(lib.name))dlsym(cairo, #name))) return;
#define FIND_IN_PANGO(name) if (!(lib.name = (__typeof__(lib.name))dlsym(pango, #name))) return;
    FOR_EACH_CAIRO_FUNCTION(FIND_IN_CAIRO)
    FOR_EACH_PANGO_FUNCTION(FIND_IN_PANGO)
    is_loaded = 1;
}

int load_page_libraries(void) {
    pthread_once(&once, load);
    return is_loaded;
}
