// The functions of QPDF that are used, and the one place that looks for them. The header gives each its type: a pointer that is called with other
// arguments does not compile.
#ifndef QPDF_LIBRARY_H
#define QPDF_LIBRARY_H

#include <qpdf/qpdf-c.h>

#define FOR_EACH_QPDF_FUNCTION(use)                                                                                     \
    use(qpdf_init) use(qpdf_cleanup) use(qpdf_set_suppress_warnings) use(qpdf_silence_errors) use(qpdf_read_memory)     \
    use(qpdf_get_root) use(qpdf_get_num_pages) use(qpdf_get_page_n) use(qpdf_make_indirect_object)                      \
    use(qpdf_oh_new_dictionary) use(qpdf_oh_new_array) use(qpdf_oh_new_name) use(qpdf_oh_new_null)                      \
    use(qpdf_oh_new_bool) use(qpdf_oh_new_unicode_string) use(qpdf_oh_get_key) use(qpdf_oh_replace_key)                 \
    use(qpdf_oh_is_array) use(qpdf_oh_is_dictionary) use(qpdf_oh_is_stream) use(qpdf_oh_is_name_and_equals)             \
    use(qpdf_oh_get_array_n_items) use(qpdf_oh_get_array_item) use(qpdf_oh_set_array_item) use(qpdf_oh_append_item)     \
    use(qpdf_oh_get_stream_data) use(qpdf_oh_replace_stream_data) use(qpdf_init_write_memory)                           \
    use(qpdf_set_deterministic_ID) use(qpdf_write) use(qpdf_get_buffer_length) use(qpdf_get_buffer)                     \
    use(qpdf_set_attempt_recovery) use(qpdf_is_encrypted) use(qpdf_has_error) use(qpdf_get_error)                       \
    use(qpdf_get_error_code) use(qpdf_oh_new_stream) use(qpdf_oh_begin_dict_key_iter) use(qpdf_oh_dict_more_keys)       \
    use(qpdf_oh_dict_next_key) use(qpdf_oh_get_dict)

#define QPDF_POINTER(name) __typeof__(&name) name;

struct qpdf_library {
    FOR_EACH_QPDF_FUNCTION(QPDF_POINTER)
};

/// The functions, once `load_qpdf_library` has returned other than 0.
extern struct qpdf_library qpdf;

/// Looks for the library the first time; 0 when it, or one of its functions, is missing.
int load_qpdf_library(void);

#endif
