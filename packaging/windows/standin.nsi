; A program that opens a window and waits: stands in for the frozen one where there is no Windows.
Unicode true
Target amd64-unicode
!include FileFunc.nsh
Name "对口支援办公助手"
Caption "对口支援办公助手 ${VERSION}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
XPStyle on
AutoCloseWindow true
Page instfiles
Section
  ; With what it was started, as a double click on a file does.
  ${GetParameters} $1
  FileOpen $0 "$EXEDIR\given.txt" w
  FileWriteUTF16LE /BOM $0 "$1"
  FileClose $0
  FileOpen $0 "$EXEDIR\started.txt" w
  FileWrite $0 "${VERSION}"
  FileClose $0
  Sleep 15000
SectionEnd
