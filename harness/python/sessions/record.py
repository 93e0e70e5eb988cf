"""The record of what one side of a session saw."""
import re


class Record(list):
    """What was seen, in order, as values that compare."""

    def see(self, *values):
        self.append([shown(one) for one in values])

    def attempt(self, function, *arguments, **keywords):
        """The answer or the exception of a call, taken down; the answer."""
        try:
            answer = function(*arguments, **keywords)
        except Exception as raised:
            self.see("raised", raised)
            return None
        self.see(answer)
        return answer


def shown(value):
    """A value without addresses."""
    if isinstance(value, BaseException):
        told = [type(value).__name__, without_addresses(str(value)),
                [shown(one) for one in value.args]]
        if value.__context__ is not None:
            told.append(shown(value.__context__))
        return told
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if isinstance(value, (str, int, float, type(None))):
        return value
    if isinstance(value, dict):
        return [[shown(key), shown(one)] for key, one in value.items()]
    if isinstance(value, (list, tuple)):
        return [shown(one) for one in value]
    return without_addresses(repr(value))


def without_addresses(text):
    return re.sub(" (object )?at 0x[0-9a-f]+", "", text)


def size(value):
    """How many bytes and characters a record has."""
    if isinstance(value, (bytes, str)):
        return len(value)
    return sum(map(size, value)) if isinstance(value, (list, tuple)) else 0


def difference(told, expected, place="record"):
    """Where two records part, in words; nothing if they are the same."""
    if isinstance(told, (list, tuple)) and isinstance(expected, (list, tuple)):
        for index, (one, other) in enumerate(zip(told, expected)):
            found = difference(one, other, "%s[%d]" % (place, index))
            if found:
                return found
        if len(told) != len(expected):
            longer = max(told, expected, key=len)
            return "%s: %d entries, expected %d; the first too many or missing: %.300r" % (
                place, len(told), len(expected), longer[min(len(told), len(expected))])
        return None
    if type(told) is type(expected) and told == expected:
        return None
    if isinstance(told, (bytes, str)) and type(told) is type(expected):
        at = next((one for one, (a, b) in enumerate(zip(told, expected)) if a != b),
                  min(len(told), len(expected)))
        return "%s, at %d of %d (expected %d): %.200r, expected %.200r" % (
            place, at, len(told), len(expected), told[max(0, at - 40):at + 100],
            expected[max(0, at - 40):at + 100])
    return "%s: %.300r, expected %.300r" % (place, told, expected)
