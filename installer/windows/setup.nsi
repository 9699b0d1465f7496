; MarketPOS setup: for one person, without an administrator, with pages in Korean.
; `parts.nsh` is written for each build: version, association, words of help, the list of files.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "parts.nsh"

!define PROGRAM "MarketPOS"
!define TITLE "마켓포스"
!define DATA "$APPDATA\marketpos"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${PROGRAM}"
!define OWN_KEY "Software\${PROGRAM}"

Name "${TITLE}"
Caption "${TITLE} 설치"
UninstallCaption "${TITLE} 지우기"
OutFile "${SETUP_FILE}"
InstallDir "$LOCALAPPDATA\Programs\${PROGRAM}"
InstallDirRegKey HKCU "${OWN_KEY}" "Folder"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
ManifestLongPathAware true
CRCCheck force                  ; a setup that was cut off half way does nothing
AllowSkipFiles off              ; all files or none
SetDateSave off                 ; the same input gives the same bytes
SetFont "맑은 고딕" 12
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "${TITLE} ${VERSION}"
!if "${COMPRESSION}" == "zlib"
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
!ifdef SIGN_COMMAND
  !uninstfinalize '${SIGN_COMMAND} "%1"'
  !finalize '${SIGN_COMMAND} "%1"'
!endif

VIProductVersion "${VERSION_FOUR}"
VIAddVersionKey /LANG=1042 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=1042 "FileDescription" "${TITLE} 설치"
VIAddVersionKey /LANG=1042 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1042 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1042 "CompanyName" "${ASSOCIATION}"
VIAddVersionKey /LANG=1042 "LegalCopyright" "Apache-2.0"

Var WantDesktop ; 1: a link on the desktop
Var WantAutostart ; 1: opens when the PC is switched on

!include "refusals.nsh"
!include "screens.nsh"
!include "program.nsh"

Function .onInit
  SetShellVarContext current
  Call RefuseOldWindows
  Call RefuseSecondSetup
  Call RefuseOlderVersion
  Call RememberChoices
FunctionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

; Whoever updates keeps what they chose before; a script can say /DESKTOP=0 /AUTOSTART=1.
Function RememberChoices
  StrCpy $WantDesktop 1
  StrCpy $WantAutostart 0
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
  ${AndIfNot} ${FileExists} "$DESKTOP\${TITLE}.lnk"
    StrCpy $WantDesktop 0
  ${EndIf}
  ${If} ${FileExists} "$SMSTARTUP\${TITLE}.lnk"
    StrCpy $WantAutostart 1
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DESKTOP=" $R1
  ${IfNot} ${Errors}
    StrCpy $WantDesktop $R1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART=" $R1
  ${IfNot} ${Errors}
    StrCpy $WantAutostart $R1
  ${EndIf}
FunctionEnd

Section "${TITLE}"
  Call RefuseWhileRunning
  Call RefuseWithoutSpace
  Call RefuseWithoutPermission
  Call MendInterruptedUpdate
  Call BringNewProgram
  Call SwapPrograms
  Call MakeLinks
  Call TellWindows
SectionEnd

; Cancelled, disk full, stick pulled out: what was there before goes on working.
Function .onInstFailed
  RMDir /r "$INSTDIR\program.new"
  RMDir "$INSTDIR"
  SetErrorLevel ${EXIT_CUT_OFF}
FunctionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  SetDetailsPrint none
  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\program.new"
  RMDir /r "$INSTDIR\program.old"
  Delete "$INSTDIR\${PROGRAM}.exe"
  Delete "$INSTDIR\${PROGRAM}.new.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"              ; only when empty: what somebody put there stays
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  Delete "$SMSTARTUP\${TITLE}.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  ; ${DATA} is the shop's book and no business of this setup.
SectionEnd
