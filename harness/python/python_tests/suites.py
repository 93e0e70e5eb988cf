"""Which of CPython's test modules are run, and where the substitute gets into each.

Data only. A place is one of those of places.py; a suite needs the names of the substitute that
its place puts in.
"""
import dataclasses

FILES = ("BufferedReader", "BufferedWriter", "TextIOWrapper")


@dataclasses.dataclass(frozen=True)
class Suite:
    name: str
    place: str
    needs: tuple = ()
    # The classes that are run, as patterns; those that need less or more than the others.
    classes: tuple = ("*",)
    class_needs: tuple = ()
    # Resources that a test may ask for and is not given by default.
    resources: tuple = ()
    # Tests that are left out, as patterns of Class.method.
    left_out: tuple = ()
    # Classes that take long, to be begun first.
    slow: tuple = ()
    package: str = "test"

    @property
    def module(self):
        return f"{self.package}.{self.name}" if self.package else self.name

    def needs_of(self, class_name):
        return dict(self.class_needs).get(class_name, self.needs)


SUITES = (
    Suite(
        "test_io", "test_io", FILES + ("BufferedRWPair", "IncrementalNewlineDecoder"),
        classes=("CIOTest", "CBufferedReaderTest", "CBufferedWriterTest", "CBufferedRWPairTest",
                 "CTextIOWrapperTest", "CIncrementalNewlineDecoderTest", "CMiscIOTest",
                 "CSignalsTest"),
        class_needs=(
            ("CBufferedReaderTest", ("BufferedReader",)),
            ("CBufferedWriterTest", ("BufferedWriter",)),
            ("CBufferedRWPairTest", ("BufferedRWPair",)),
            ("CTextIOWrapperTest", FILES),
            ("CIncrementalNewlineDecoderTest", ("IncrementalNewlineDecoder",)),
            ("CIOTest", FILES),
            ("CSignalsTest", FILES)),
        # The rebuilt open has no wrapper of that name, whatever it is built of.
        left_out=("CMiscIOTest.test_openwrapper",), slow=("CSignalsTest",)),
    Suite("test_bufio", "open", FILES, classes=("C*",)),
    Suite("test_univnewlines", "open", FILES, classes=("C*",)),
    Suite("test_file", "open", FILES, classes=("C*",)),
    Suite("test_socket", "makefile", ("backport_makefile",),
          # Sockets of virtual machines hang where no hypervisor answers.
          left_out=("*VSOCK*",)),
    Suite("test_ftplib", "makefile", ("backport_makefile",)),
    Suite("test_imaplib", "makefile", ("backport_makefile",), slow=("NewIMAPSSLTests",)),
    Suite("test_poplib", "makefile", ("backport_makefile",)),
    Suite("test_smtplib", "makefile", ("backport_makefile",)),
    # Where a server may reset the connection, these pass as well without any file.
    Suite("test_xmlrpc", "makefile", ("backport_makefile",),
          left_out=("FailingServerTestCase.test_fail_*",), slow=("MultiPathServerTestCase",)),
    Suite("test_httpservers", "makefile", ("backport_makefile",)),
    Suite("test_urllib2_localnet", "makefile", ("backport_makefile",)),
    Suite("test_docxmlrpc", "makefile", ("backport_makefile",)),
    Suite("test_logging", "makefile", ("backport_makefile",)),
    # Asks for the network, and stays on the loopback.
    Suite("test_socketserver", "makefile", ("backport_makefile",), resources=("network",)),
    Suite("test_httplib", "makefile", ("backport_makefile",)),
    Suite("test_ssl", "makefile", ("backport_makefile",)),
    Suite("test_nntplib", "makefile", ("backport_makefile",)),
    Suite("test_wsgiref", "makefile", ("backport_makefile",)),
    Suite("test_robotparser", "makefile", ("backport_makefile",)),
    Suite("test_weakref", "finalize", ("finalize",), classes=("FinalizeTestCase",)),
    Suite("test_tempfile", "finalize", ("finalize",)),
    Suite("test_bz2", "io", FILES),
    Suite("test_lzma", "io", FILES),
    Suite("test_gzip", "io", FILES),
    Suite("test_subprocess", "io", FILES),
    Suite("test_zipfile", "io", FILES),
    Suite("test_fileinput", "io", FILES),
)
