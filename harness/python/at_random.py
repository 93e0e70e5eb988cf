"""What the tests that play at random share: how many rounds, and from which seed.

    python3 NAME_test.py --rounds 100000 --seed 7
"""
import argparse
import random
import sys
import unittest


class AtRandom(unittest.TestCase):
    rounds = 1000
    seed = 1

    def setUp(self):
        # What dies in the middle of a round has nobody to tell its error to.
        self.addCleanup(setattr, sys, "unraisablehook", sys.unraisablehook)
        sys.unraisablehook = lambda _: None

    def lucks(self):
        """(number, luck) of each round: the same for the same seed."""
        for number in range(self.rounds):
            yield number, random.Random(f"{self.seed} {number}")


def main(test):
    """Runs the tests of the module, of which `test` is the one with rounds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=test.rounds)
    parser.add_argument("--seed", type=int, default=test.seed)
    options, rest = parser.parse_known_args()
    test.rounds, test.seed = options.rounds, options.seed
    unittest.main(argv=[sys.argv[0], *rest])
