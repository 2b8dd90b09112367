// What the links of a PDF say to who cannot see where they are.
#ifndef LINKS_H
#define LINKS_H

#include "qpdf_library.h"

/// Gives each link, in the order of the pages, its words: a line each in `words`. Pages are gone through in the order of their structure.
void describe_links(qpdf_data pdf, const char *words);

#endif
