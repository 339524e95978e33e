"""What of Qt and of the libraries the frozen program carries, and what it leaves behind.

`duikou.spec` asks here; `tests/packaging/test_trimming.py` proves that nothing left is used.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

# What `duikou_desktop` imports of PySide6; QtDBus is no import but what xcb and IBus stand on.
QT_MODULES = ("QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets")

# Modules that libraries name but that no run of the program reaches.
EXCLUDED = (
    "_hashlib",  # hashlib has its own; with it OpenSSL would come along
    "_ssl",
    "_tkinter",
    "_uuid",
    "IPython",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingft",
    "PIL._imagingtk",
    "Pythonwin",
    "aiosqlite",
    "asyncpg",
    "cryptography",
    "doctest",
    "ensurepip",
    "ftplib",
    "greenlet",
    "idlelib",
    "lib2to3",
    "lxml.cssselect",
    "lxml.html",
    "lxml.isoschematron",
    "lxml.objectify",
    "lxml.sax",
    "markdown_it",
    "mysql",
    "numpy",
    "olefile",
    "pandas",
    "pip",
    "pkg_resources",
    "psycopg2",
    "pydantic.mypy",
    "pydantic.v1",
    "pydoc_data",
    "pygments",
    "pypinyin.contrib.mmseg",
    "pypinyin.phrases_dict",  # readings are taken of single characters
    "pypinyin.runner",
    "pytest",
    "rich",
    "setuptools",
    "sqlalchemy.ext.mypy",
    "ssl",
    "test",
    "tkinter",
    "turtle",
    "turtledemo",
    "wheel",
    "xmlrpc",
)

# Plugins by folder; the rest of PySide6's are for programs of other kinds.
PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp"},
    # IBus and compose keys; Fcitx' plugin is the distribution's, built for the distribution's Qt.
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    # On a Wayland desktop through XWayland.
    "platforms": {"qoffscreen", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmodernwindowsstyle"},
    "xcbglintegrations": set(),  # nothing is drawn through OpenGL
}
# Qt's own words, in Chinese alone: in English its source texts stand.
TRANSLATIONS = {"qtbase_zh_CN.qm"}
_QT_LIBRARIES = {
    "Core",
    "DBus",
    "Gui",
    "PrintSupport",
    "Svg",
    "Widgets",
    "XcbQpa",
}
# Beside Python itself, the only system libraries carried along: the others stand in every Debian
# (`packaging/linux/control` names their packages), fitting its fonts, its drivers and its display.
_CARRIED = ("libffi", "libpython3", "libsqlite3")

# Drawing that goes through OpenGL; what a module left behind would read.
_UNREAD = {"opengl32sw.dll", "d3dcompiler_47.dll", "phrases_dict.json"}


def is_shipped(place: str) -> bool:
    """Whether a file that PyInstaller found for the folder is one the program uses."""
    path = PurePosixPath(place.replace("\\", "/"))
    name = path.name
    if "plugins" in path.parts:
        return path.stem.removeprefix("lib") in PLUGINS.get(path.parent.name, set())
    if "translations" in path.parts:
        return name in TRANSLATIONS
    for start in ("libQt6", "Qt6"):
        if name.startswith(start):
            return name.removeprefix(start).partition(".")[0] in _QT_LIBRARIES
    if path.parts[0] == "PySide6" and name.startswith("Qt"):
        return name.partition(".")[0] in QT_MODULES
    if name in _UNREAD or "default-docx-template" in path.parts:
        return False
    # A library may have an extension module of its own at the top, as cffi has, which PyNaCl needs.
    of_the_system = len(path.parts) == 1 and ".so" in name and ".cpython-" not in name
    return not of_the_system or name.startswith(_CARRIED)


def shipped(found: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Those of PyInstaller's entries (place in the folder, source, kind) that are shipped.

    Links are not: every library is found where it lies.
    """
    return sorted(each for each in found if each[2] != "SYMLINK" and is_shipped(each[0]))
