// libedit's own interface. Text goes both ways as UTF-8, provided that LC_CTYPE names a UTF-8 locale.
#ifndef CEDIT_SHIM_H
#define CEDIT_SHIM_H
#include <histedit.h>
#include <locale.h>
#include <stdio.h>

// el_set, el_get and history take any number of arguments, which Swift cannot call: each use has a function here, with
// its arguments checked. They return 0 when they succeed unless said otherwise.

static inline int edit_set_prompt(EditLine *edit, char *(*prompt)(EditLine *)) {
    return el_set(edit, EL_PROMPT, prompt);
}

// The usual keys, whatever the user's EDITOR says.
static inline int edit_set_emacs_keys(EditLine *edit) { return el_set(edit, EL_EDITOR, "emacs"); }

// A pointer handed back by edit_owner inside callbacks.
static inline int edit_set_owner(EditLine *edit, void *owner) { return el_set(edit, EL_CLIENTDATA, owner); }

static inline void *edit_owner(EditLine *edit) {
    void *owner = NULL;
    return el_get(edit, EL_CLIENTDATA, &owner) == 0 ? owner : NULL;
}

// Calls `complete` at each tabulation; it returns CC_REFRESH, CC_ERROR or CC_NORM.
static inline int edit_set_completion(EditLine *edit, unsigned char (*complete)(EditLine *, int)) {
    if (el_set(edit, EL_ADDFN, "completer", "completer la reponse", complete) != 0) return -1;
    return el_set(edit, EL_BIND, "^I", "completer", NULL);
}

// Restores the terminal before a signal takes effect, and follows the size of the window.
static inline int edit_set_signals(EditLine *edit) { return el_set(edit, EL_SIGNAL, 1); }

// Calls `read` for each character typed; it returns 1 with a character, 0 at the end, -1 on an error.
static inline int edit_set_reader(EditLine *edit, int (*read)(EditLine *, wchar_t *)) {
    return el_set(edit, EL_GETCFN, read);
}

static inline int edit_set_history(EditLine *edit, History *past) { return el_set(edit, EL_HIST, history, past); }

// Keeps `count` lines, a line repeated at once kept once. Negative when it fails.
static inline int history_keep(History *past, int count) {
    HistEvent event;
    if (history(past, &event, H_SETSIZE, count) < 0) return -1;
    return history(past, &event, H_SETUNIQUE, 1);
}

// Adds a line. Negative when it fails.
static inline int history_add(History *past, const char *line) {
    HistEvent event;
    return history(past, &event, H_ENTER, line);
}

// The standard streams: Swift takes C's variables for shared mutable state.
static inline FILE *edit_input(void) { return stdin; }
static inline FILE *edit_output(void) { return stdout; }
static inline FILE *edit_errors(void) { return stderr; }
#endif
