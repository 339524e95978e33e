@echo off
rem Freezes the program on a Windows PC and builds its installer: dist\DuikouDesktop-VERSION-x64.exe
rem Needs Python 3.11 (64-bit) and NSIS 3.08 or later. Without internet: the locked wheels lie in
rem packaging\windows\wheels (made on any machine by `make windows-wheels`).
rem To sign, set SIGN to a command that takes files, e.g. signtool sign /fd sha256 /tr URL /td sha256
setlocal
cd /d "%~dp0..\.." || exit /b 1
set "python=build\windows\venv\Scripts\python.exe"
set "tree=build\windows\duikou-desktop"
set "from="
if exist packaging\windows\wheels set "from=--no-index --find-links packaging\windows\wheels"

py -3.11 -m venv build\windows\venv || exit /b 1
%python% -m pip install %from% --require-hashes --no-deps --only-binary=:all: -r packaging\requirements-freeze.lock || exit /b 1
%python% -m PyInstaller -y --distpath build\windows --workpath build\windows\work packaging\duikou.spec || exit /b 1
"%tree%\duikou.exe" --self-test || exit /b 1
%python% packaging\licences.py "%tree%\_internal\licences" || exit /b 1
copy /y packaging\gnu\*.txt "%tree%\_internal\licences" >nul || exit /b 1
if defined SIGN ( %SIGN% "%tree%\duikou.exe" "%tree%\duikou-desktop.exe" || exit /b 1 )

for /f %%v in ('%python% -c "import duikou_desktop; print(duikou_desktop.__version__)"') do set "version=%%v"
set "output=%cd%\dist\DuikouDesktop-%version%-x64.exe"
if not exist dist mkdir dist
set "signed="
if defined SIGN set "signed=/DSIGN"
set "makensis=%ProgramFiles(x86)%\NSIS\makensis.exe"
"%makensis%" /V2 /WX /INPUTCHARSET UTF8 %signed% /DVERSION=%version% "/DPAYLOAD=%cd%\%tree%" "/DICON=%cd%\build\icon.ico" "/DOUTPUT=%output%" packaging\windows\duikou.nsi || exit /b 1
certutil -hashfile "%output%" SHA256
