; The installer: for whoever runs it without administrator rights, for all users by choice.
; makensis -DVERSION=0.1.0 -DPAYLOAD=dir -DICON=icon.ico -DOUTPUT=file.exe packaging/windows/duikou.nsi
; With -DSIGN the command in the environment's SIGN signs the uninstaller and the installer.
; Silent: /S, into /D=folder (last); for all users /AllUsers. Exit code 0 done, 1 given up, 2 in the way.
Unicode true
Target amd64-unicode

!define CHINESE "对口支援办公助手"
!define ENGLISH "Duikou Desktop"
!define KEY "DuikouDesktop"
!define PROGRAM "duikou-desktop.exe"
!define COMMAND "duikou.exe"
!define REPLACED "$INSTDIR\_replaced"
!define CLASSES "Software\Classes"
!define SCHEME "${KEY}.Scheme"
!define UPDATE "${KEY}.Update"
!define PACKAGE "${KEY}.Package"
!define RECEIPT "${KEY}.Receipt"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${KEY}"
; An upgrade goes where the program is.
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
; MultiUser's own choice of a folder passes over the one given by /D=, and the one an uninstaller lies in.
!define MULTIUSER_INSTALLMODE_FUNCTION TakeGiven
!define MULTIUSER_INSTALLMODE_UNFUNCTION un.TakeGiven
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

Name "$(NAME)"
OutFile "${OUTPUT}"
SetCompressor /SOLID lzma
ManifestDPIAware true
BrandingText "${VERSION}"
VIProductVersion "${VERSION}.0"
!macro DESCRIBE LANGUAGE NAME SETUP
  VIAddVersionKey /LANG=${LANGUAGE} ProductName "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} FileDescription "${NAME} ${SETUP}"
  VIAddVersionKey /LANG=${LANGUAGE} FileVersion "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} ProductVersion "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} LegalCopyright "Apache-2.0"
!macroend
!insertmacro DESCRIBE 2052 "${CHINESE}" "安装程序"
!insertmacro DESCRIBE 1033 "${ENGLISH}" "Setup"
!ifdef SIGN
  !uninstfinalize '$%SIGN% "%1"' = 0
  !finalize '$%SIGN% "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_COMPONENTSPAGE_NODESC
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE SimpChinese
!insertmacro MUI_LANGUAGE English

!macro SAY NAME CHINESE ENGLISH
  LangString ${NAME} ${LANG_SIMPCHINESE} "${CHINESE}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend
!insertmacro SAY NAME "${CHINESE}" "${ENGLISH}"
!insertmacro SAY SCHEME_FILE "对口支援方案" "Duikou scheme"
!insertmacro SAY UPDATE_FILE "${CHINESE}更新" "Duikou update"
!insertmacro SAY PACKAGE_FILE "对口支援上报包" "Duikou sealed package"
!insertmacro SAY RECEIPT_FILE "对口支援考核回执" "Duikou receipt"
!insertmacro SAY PROGRAMS "程序" "Program"
!insertmacro SAY SETTINGS "一并删除设置" "Remove the settings too"
!insertmacro SAY RUNNING "${CHINESE}正在运行。$\r$\n请保存并关闭它，再点“重试”。" \
  "${ENGLISH} is running.$\r$\nSave and close it, then choose Retry."
!insertmacro SAY OLD "需要 Windows 10 或 Windows 11。" "Windows 10 or 11 is needed."
!insertmacro SAY ADMINISTRATOR "它是装给本机所有用户的，要由管理员卸载。" \
  "It is installed for all users; an administrator has to remove it."
!insertmacro SAY KEPT "只删除程序。办公室文件夹（全部记录、佐证材料和备份）保留在原处，重新安装后照常打开。" \
  "Only the program is removed. The office folder (records, evidence, backups) stays where it is."

Var Given
Function TakeGiven
  ${If} $Given != ""
    StrCpy $INSTDIR $Given
  ${EndIf}
FunctionEnd

Function un.TakeGiven
  StrCpy $INSTDIR $Given
FunctionEnd

Function .onInit
  ; A 32-bit Windows does not start it at all.
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  StrCpy $Given $INSTDIR
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  StrCpy $Given $INSTDIR
  !insertmacro MULTIUSER_UNINIT
  ; It removes the copy it lies in, also where the person has one of their own besides.
  ReadRegStr $0 HKLM "${UNINSTALL}" InstallLocation
  ${If} $0 != $INSTDIR
    Call un.MultiUser.InstallMode.CurrentUser
  ${ElseIf} $MultiUser.Privileges == "Admin"
    Call un.MultiUser.InstallMode.AllUsers
  ${Else}
    MessageBox MB_ICONSTOP "$(ADMINISTRATOR)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; $2 is 1 where the program's FILE is running: it cannot be written to then.
!macro LOOK_AT FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      StrCpy $2 1
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

; Until the program can be written over: who is asked may give up; who is not is waited for a minute.
!macro WAIT_UNTIL_CLOSED
  StrCpy $1 0
  ${Do}
    StrCpy $2 0
    !insertmacro LOOK_AT "${PROGRAM}"
    !insertmacro LOOK_AT "${COMMAND}"
    ${If} $2 = 0
      ${Break}
    ${EndIf}
    ${If} ${Silent}
      IntOp $1 $1 + 1
      ${If} $1 > 60
        SetErrorLevel 2
        Quit
      ${EndIf}
      Sleep 1000
    ${ElseIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDCANCEL`
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${Loop}
!macroend

!macro REMOVE_PROGRAM
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${COMMAND}"
!macroend

!macro MOVE_PROGRAM FROM TO
  Rename "${FROM}\_internal" "${TO}\_internal"
  Rename "${FROM}\${PROGRAM}" "${TO}\${PROGRAM}"
  Rename "${FROM}\${COMMAND}" "${TO}\${COMMAND}"
!macroend

; In both languages: the person may have another one now than when they were made.
!macro REMOVE_SHORTCUTS
  Delete "$SMPROGRAMS\${CHINESE}.lnk"
  Delete "$SMPROGRAMS\${ENGLISH}.lnk"
  Delete "$DESKTOP\${CHINESE}.lnk"
  Delete "$DESKTOP\${ENGLISH}.lnk"
!macroend

; A double click on ENDING opens the program.
!macro OPENS ENDING CLASS TITLE
  WriteRegStr SHCTX "${CLASSES}\${ENDING}" "" "${CLASS}"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}" "" "${TITLE}"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
!macroend

!macro NO_LONGER_OPENS ENDING CLASS
  DeleteRegKey SHCTX "${CLASSES}\${CLASS}"
  DeleteRegKey SHCTX "${CLASSES}\${ENDING}"
!macroend

; Explorer reads anew which files the program opens (SHCNE_ASSOCCHANGED).
!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section "$(PROGRAMS)"
  !insertmacro WAIT_UNTIL_CLOSED
  ; Beside the new one until that is whole: a full disk brings the old program back.
  RMDir /r "${REPLACED}"
  CreateDirectory "${REPLACED}"
  !insertmacro MOVE_PROGRAM "$INSTDIR" "${REPLACED}"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*"
  RMDir /r "${REPLACED}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  !insertmacro REMOVE_SHORTCUTS
  CreateShortcut "$SMPROGRAMS\$(NAME).lnk" "$INSTDIR\${PROGRAM}"
  CreateShortcut "$DESKTOP\$(NAME).lnk" "$INSTDIR\${PROGRAM}"
  !insertmacro OPENS .dkscheme "${SCHEME}" "$(SCHEME_FILE)"
  !insertmacro OPENS .dkupdate "${UPDATE}" "$(UPDATE_FILE)"
  !insertmacro OPENS .dkpkg "${PACKAGE}" "$(PACKAGE_FILE)"
  !insertmacro OPENS .dkreceipt "${RECEIPT}" "$(RECEIPT_FILE)"
  !insertmacro TELL_EXPLORER
  WriteRegStr SHCTX "${UNINSTALL}" DisplayName "$(NAME)"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayIcon "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL}" Publisher "Duikou Desktop"
  WriteRegStr SHCTX "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL}" EstimatedSize $0
SectionEnd

Function .onInstFailed
  SetOutPath "$INSTDIR" ; out of the folder that goes
  !insertmacro REMOVE_PROGRAM
  !insertmacro MOVE_PROGRAM "${REPLACED}" "$INSTDIR"
  RMDir "${REPLACED}"
  SetErrorLevel 2
FunctionEnd

Section "un.$(PROGRAMS)"
  SectionIn RO
  !insertmacro WAIT_UNTIL_CLOSED
  !insertmacro REMOVE_PROGRAM
  !insertmacro REMOVE_SHORTCUTS
  Delete "$INSTDIR\uninstall.exe"
  ; Only where nothing of anybody's is left in it.
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL}"
  !insertmacro NO_LONGER_OPENS .dkscheme "${SCHEME}"
  !insertmacro NO_LONGER_OPENS .dkupdate "${UPDATE}"
  !insertmacro NO_LONGER_OPENS .dkpkg "${PACKAGE}"
  !insertmacro NO_LONGER_OPENS .dkreceipt "${RECEIPT}"
  !insertmacro TELL_EXPLORER
SectionEnd

Section /o "un.$(SETTINGS)"
  ; They are a person's own, also where the program was everybody's.
  SetShellVarContext current
  Delete "$LOCALAPPDATA\duikou-desktop\desk.ini"
  Delete "$LOCALAPPDATA\duikou-desktop\window.lock"
  RMDir /r "$LOCALAPPDATA\duikou-desktop\handed"
  RMDir "$LOCALAPPDATA\duikou-desktop"
SectionEnd
