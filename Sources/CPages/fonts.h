// What Cairo leaves out of the fonts that it puts in a PDF.
#ifndef FONTS_H
#define FONTS_H

#include "qpdf_library.h"

/// Says of each font whose letters are numbered that their numbers are those of its drawings, as the norm of accessible files has it.
void number_drawings(qpdf_data pdf);

#endif
