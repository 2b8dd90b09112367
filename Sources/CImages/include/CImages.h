// Whether images are whole, by libpng and libjpeg, looked for when the first image is examined: nothing is linked, so that the program starts as fast
// without them. Where a library is missing at run time, or its header was when this was built, its images cannot be read.
#ifndef CIMAGES_H
#define CIMAGES_H

#include <stddef.h>
#include <stdint.h>

/// What a file that is said to be an image turns out to be.
enum cimages_soundness { cimages_sound = 0, cimages_damaged = 1, cimages_unreadable = 2 };

/// Whether libpng reads these bytes to the end of the image, every chunk with its checksum; what follows the end is not looked at. O(dots).
int cimages_examine_png(const uint8_t *bytes, size_t size);

/// Whether libjpeg reads these bytes to the end of the image, with no code that it must guess; what follows the end is not looked at. O(dots).
int cimages_examine_jpeg(const uint8_t *bytes, size_t size);

#endif
