#include "language.h"

#if __has_include(<qpdf/qpdf-c.h>)

#include <dlfcn.h>
#include <pthread.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

// The header gives each function its type: a pointer that is called with other arguments does not compile.
#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(qpdf_init) use(qpdf_cleanup) use(qpdf_set_suppress_warnings) use(qpdf_silence_errors) use(qpdf_read_memory)     \
    use(qpdf_get_root) use(qpdf_oh_new_dictionary) use(qpdf_oh_new_bool) use(qpdf_oh_new_unicode_string)                \
    use(qpdf_oh_replace_key) use(qpdf_init_write_memory) use(qpdf_set_deterministic_ID) use(qpdf_write)                 \
    use(qpdf_get_buffer_length) use(qpdf_get_buffer)

#define POINTER(name) __typeof__(&name) name;
static struct { FOR_EACH_FUNCTION(POINTER) } qpdf;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
    const char *names[] = {"libqpdf.so.29", "libqpdf.so.30", "libqpdf.so"};
    void *library = NULL;
    for (size_t index = 0; index < sizeof names / sizeof *names && !library; index++)
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(qpdf.name = (__typeof__(qpdf.name))dlsym(library, #name))) return;
    FOR_EACH_FUNCTION(FIND)
    is_loaded = 1;
}

uint8_t *cpages_with_language(const uint8_t *bytes, size_t size, const char *language, size_t *count) {
    *count = 0;
    pthread_once(&once, load);
    if (!is_loaded) return NULL;
    qpdf_data pdf = qpdf.qpdf_init();
    qpdf.qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
    qpdf.qpdf_silence_errors(pdf);
    uint8_t *result = NULL;
    if (!(qpdf.qpdf_read_memory(pdf, "acte", (const char *)bytes, size, NULL) & QPDF_ERRORS)) {
        qpdf_oh root = qpdf.qpdf_get_root(pdf);
        qpdf.qpdf_oh_replace_key(pdf, root, "/Lang", qpdf.qpdf_oh_new_unicode_string(pdf, language));
        qpdf_oh shown = qpdf.qpdf_oh_new_dictionary(pdf);
        qpdf.qpdf_oh_replace_key(pdf, shown, "/DisplayDocTitle", qpdf.qpdf_oh_new_bool(pdf, QPDF_TRUE));
        qpdf.qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", shown);
        // Cairo says so of a document whose elements all stand in one; the edges of pages stand outside any here.
        qpdf_oh marked = qpdf.qpdf_oh_new_dictionary(pdf);
        qpdf.qpdf_oh_replace_key(pdf, marked, "/Marked", qpdf.qpdf_oh_new_bool(pdf, QPDF_TRUE));
        qpdf.qpdf_oh_replace_key(pdf, root, "/MarkInfo", marked);
        // Its identifier is drawn from what it holds, not from the clock.
        if (!(qpdf.qpdf_init_write_memory(pdf) & QPDF_ERRORS)) {
            qpdf.qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
            if (!(qpdf.qpdf_write(pdf) & QPDF_ERRORS)) {
                size_t length = qpdf.qpdf_get_buffer_length(pdf);
                result = malloc(length ? length : 1);
                if (result) {
                    memcpy(result, qpdf.qpdf_get_buffer(pdf), length);
                    *count = length;
                }
            }
        }
    }
    qpdf.qpdf_cleanup(&pdf);
    return result;
}

#else

uint8_t *cpages_with_language(const uint8_t *bytes, size_t size, const char *language, size_t *count) {
    (void)bytes;
    (void)size;
    (void)language;
    *count = 0;
    return NULL;
}

#endif
