// What Cairo cannot say of a document: its language, that it is tagged throughout, that its title is to be shown, and what `structure.h` arranges.
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "CPages.h"

/// A copy of a PDF that says so, to be freed; null when it is no PDF, or the library that writes it is missing.
uint8_t *cpages_with_language(
    const uint8_t *bytes, size_t size, const struct cpages_description *description, size_t *count);

#endif
