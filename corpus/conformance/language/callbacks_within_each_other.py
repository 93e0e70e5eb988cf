# parity 1
# recorded: cpython 3.11.2
"""A callback that is called while 32 run raises a RecursionError."""
a = Object()
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #1>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #2>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #3>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #4>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #5>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #6>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #7>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #8>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #9>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #10>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #11>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #12>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #13>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #14>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #15>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #16>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #17>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #18>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #19>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #20>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #21>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #22>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #23>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #24>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #25>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #26>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #27>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #28>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #29>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #30>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #31>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #32>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #33>
weakref_finalize(a, lambda: run_exit())
#> <weakref_finalize #34>
run_exit()
#> None
#: callback #34 {
#:   callback #33 {
#:     callback #32 {
#:       callback #31 {
#:         callback #30 {
#:           callback #29 {
#:             callback #28 {
#:               callback #27 {
#:                 callback #26 {
#:                   callback #25 {
#:                     callback #24 {
#:                       callback #23 {
#:                         callback #22 {
#:                           callback #21 {
#:                             callback #20 {
#:                               callback #19 {
#:                                 callback #18 {
#:                                   callback #17 {
#:                                     callback #16 {
#:                                       callback #15 {
#:                                         callback #14 {
#:                                           callback #13 {
#:                                             callback #12 {
#:                                               callback #11 {
#:                                                 callback #10 {
#:                                                   callback #9 {
#:                                                     callback #8 {
#:                                                       callback #7 {
#:                                                         callback #6 {
#:                                                           callback #5 {
#:                                                             callback #4 {
#:                                                               callback #3 {
#:                                                                 callback #2 {
#:                                                                 } ! RecursionError()
#:                                                                 excepthook RecursionError()
#:                                                                 callback #1 {
#:                                                                 } ! RecursionError()
#:                                                                 excepthook RecursionError()
#:                                                                 run_exit() -> None
#:                                                               } -> None
#:                                                               run_exit() -> None
#:                                                             } -> None
#:                                                             run_exit() -> None
#:                                                           } -> None
#:                                                           run_exit() -> None
#:                                                         } -> None
#:                                                         run_exit() -> None
#:                                                       } -> None
#:                                                       run_exit() -> None
#:                                                     } -> None
#:                                                     run_exit() -> None
#:                                                   } -> None
#:                                                   run_exit() -> None
#:                                                 } -> None
#:                                                 run_exit() -> None
#:                                               } -> None
#:                                               run_exit() -> None
#:                                             } -> None
#:                                             run_exit() -> None
#:                                           } -> None
#:                                           run_exit() -> None
#:                                         } -> None
#:                                         run_exit() -> None
#:                                       } -> None
#:                                       run_exit() -> None
#:                                     } -> None
#:                                     run_exit() -> None
#:                                   } -> None
#:                                   run_exit() -> None
#:                                 } -> None
#:                                 run_exit() -> None
#:                               } -> None
#:                               run_exit() -> None
#:                             } -> None
#:                             run_exit() -> None
#:                           } -> None
#:                           run_exit() -> None
#:                         } -> None
#:                         run_exit() -> None
#:                       } -> None
#:                       run_exit() -> None
#:                     } -> None
#:                     run_exit() -> None
#:                   } -> None
#:                   run_exit() -> None
#:                 } -> None
#:                 run_exit() -> None
#:               } -> None
#:               run_exit() -> None
#:             } -> None
#:             run_exit() -> None
#:           } -> None
#:           run_exit() -> None
#:         } -> None
#:         run_exit() -> None
#:       } -> None
#:       run_exit() -> None
#:     } -> None
#:     run_exit() -> None
#:   } -> None
#:   run_exit() -> None
#: } -> None
