import os
import sys
import types

if not sys.flags.utf8_mode:  # what encoding=None means must not depend on the locale
    os.execv(sys.executable, [sys.executable, "-X", "utf8"] + sys.argv)


def load_modules():
    for name, source in MODULES.items():  # noqa: F821 (the script defines it above)
        module = types.ModuleType(name)
        module.__path__ = []
        module.__file__ = __file__
        sys.modules[name] = module
        package, _, last = name.rpartition(".")
        if package:
            setattr(sys.modules[package], last, module)
        exec(compile(source, name, "exec"), module.__dict__)


def main():
    load_modules()
    from backports.makefile import backport_makefile
    from case_file import parse_case
    import play

    play.quieten()
    case = parse_case(CASE)  # noqa: F821
    player = play.Player(case, backport_makefile)
    player.play()
    differ = False
    records = case.outcomes + [case.end]
    sources = [line for line in CASE.splitlines() if not line.startswith("#")]  # noqa: F821
    for number, lines in enumerate(records):
        print(sources[number] if number < len(sources) else "# the end")
        for line in lines:
            print("    " + line)
        cpp = CPP.get(number)  # noqa: F821
        if cpp is not None and list(lines) != cpp:
            differ = True
            print("  but the C++ library did:")
            for line in cpp:
                print("    " + line)
    sys.exit(1 if differ else 0)


main()
