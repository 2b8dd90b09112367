#include "CZ3.h"
#include <stddef.h>

#if __has_include(<z3.h>)

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <z3.h>

// The header gives each function its type: a pointer that is called with other arguments does not compile.
#define FOR_EACH_FUNCTION(use)                                                                                          \
    use(mk_config) use(global_param_set) use(del_config) use(mk_context_rc) use(del_context) use(set_error_handler) use(mk_string_symbol)     \
    use(mk_params) use(params_inc_ref) use(params_dec_ref) use(params_set_uint) use(get_error_code)                     \
    use(mk_optimize) use(optimize_inc_ref) use(optimize_dec_ref) use(optimize_set_params) use(optimize_from_string)     \
    use(optimize_check) use(optimize_get_model) use(model_inc_ref) use(model_dec_ref) use(model_to_string)

#define POINTER(name) __typeof__(&Z3_##name) name;
static struct { FOR_EACH_FUNCTION(POINTER) } z3;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded = 0;

static void load(void) {
    void *library = dlopen("libz3.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libz3.so", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define FIND(name) if (!(z3.name = (__typeof__(z3.name))dlsym(library, "Z3_" #name))) return;
    FOR_EACH_FUNCTION(FIND)
    // Left to itself it may choose an arithmetic that what is asked next does not fit, and say so on the screen.
    z3.global_param_set("auto_config", "false");
    z3.global_param_set("smt.arith.solver", "6");
    is_loaded = 1;
}

struct cz3_solver {
    Z3_context context;
    char *model;
};

// Without a handler the library ends the program at the first error: errors are read after each call instead.
static void keep_running(Z3_context context, Z3_error_code code) {
    (void)context;
    (void)code;
}

cz3_solver *cz3_open(void) {
    pthread_once(&once, load);
    if (!is_loaded) return NULL;
    cz3_solver *solver = calloc(1, sizeof *solver);
    if (!solver) return NULL;
    Z3_config config = z3.mk_config();
    solver->context = z3.mk_context_rc(config);
    z3.del_config(config);
    if (!solver->context) {
        free(solver);
        return NULL;
    }
    z3.set_error_handler(solver->context, keep_running);
    return solver;
}

int cz3_check(cz3_solver *solver, const char *script, unsigned steps, const char **model) {
    Z3_context context = solver->context;
    free(solver->model);
    solver->model = NULL;
    *model = NULL;
    Z3_optimize question = z3.mk_optimize(context);
    z3.optimize_inc_ref(context, question);
    Z3_params params = z3.mk_params(context);
    z3.params_inc_ref(context, params);
    z3.params_set_uint(context, params, z3.mk_string_symbol(context, "rlimit"), steps);
    z3.optimize_set_params(context, question, params);
    z3.params_dec_ref(context, params);
    z3.optimize_from_string(context, question, script);
    int outcome = cz3_undecided;
    if (z3.get_error_code(context) == Z3_OK) outcome = z3.optimize_check(context, question, 0, NULL);
    if (outcome == cz3_some) {
        Z3_model found = z3.optimize_get_model(context, question);
        if (found) {
            z3.model_inc_ref(context, found);
            solver->model = strdup(z3.model_to_string(context, found));
            z3.model_dec_ref(context, found);
        }
        *model = solver->model;
        if (!solver->model) outcome = cz3_undecided;
    }
    z3.optimize_dec_ref(context, question);
    return outcome;
}

void cz3_close(cz3_solver *solver) {
    z3.del_context(solver->context);
    free(solver->model);
    free(solver);
}

#else

cz3_solver *cz3_open(void) { return NULL; }

int cz3_check(cz3_solver *solver, const char *script, unsigned steps, const char **model) {
    (void)solver;
    (void)script;
    (void)steps;
    *model = NULL;
    return cz3_undecided;
}

void cz3_close(cz3_solver *solver) { (void)solver; }

#endif
