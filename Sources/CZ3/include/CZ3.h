// A solver of linear relations over whole numbers: Z3, looked for when it is first needed. Nothing is linked, so that the program starts as fast
// without it; where the library is missing at run time, or its header was when this was built, there is no solver.
#ifndef CZ3_H
#define CZ3_H

/// A solver and what it allocated.
typedef struct cz3_solver cz3_solver;

/// What came of a question.
enum cz3_outcome { cz3_none = -1, cz3_undecided = 0, cz3_some = 1 };

/// A solver; null where there is no library. To be closed with `cz3_close`.
cz3_solver *cz3_open(void);

/// Whether some values satisfy a script in SMT-LIB 2, within that many steps. When some do, `model` is set to the text of such values, which the
/// solver keeps until it is next asked something; else to null.
int cz3_check(cz3_solver *solver, const char *script, unsigned steps, const char **model);

/// Gives up a solver.
void cz3_close(cz3_solver *solver);

#endif
