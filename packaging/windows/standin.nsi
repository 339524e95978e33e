; A program that opens a window and waits: stands in for the frozen one where there is no Windows.
Unicode true
Target amd64-unicode
Name "对口支援办公助手"
Caption "对口支援办公助手 ${VERSION}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
XPStyle on
AutoCloseWindow true
Page instfiles
Section
  FileOpen $0 "$EXEDIR\started.txt" w
  FileWrite $0 "${VERSION}"
  FileClose $0
  Sleep 15000
SectionEnd
