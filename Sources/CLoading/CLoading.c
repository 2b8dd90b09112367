#include "CLoading.h"

void *cloading_open(const char *const *names, size_t count) {
    void *library = NULL;
    for (size_t index = 0; index < count && !library; index++) library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    return library;
}
