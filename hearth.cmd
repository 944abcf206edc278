@echo off
rem Builds what is needed and runs Hearth on Windows. `hearth --help` lists what it can do.
setlocal
cd /d "%~dp0"
set "MVN=mvnw.cmd"
where mvn >nul 2>nul && set "MVN=mvn"
if "%~1"=="--help" goto usage
if "%~1"=="-h" goto usage
if "%~1"=="help" goto usage
if "%~1"=="" goto app
if "%~1"=="test" goto test
if "%~1"=="format" goto format
if "%~1"=="demo" goto demo
if "%~1"=="two" goto two
if "%~1"=="relay" goto relay
if "%~1"=="bench-ui" goto bench_ui
if "%~1"=="package" goto package
set "first=%~1"
if "%first:~0,1%"=="-" goto app
echo hearth: unknown command: %1 1>&2
goto usage
:app
call %MVN% -B -ntp -q -Prun "-Dhearth.args=%*"
exit /b %errorlevel%
:demo
call %MVN% -B -ntp -q -Pdemo
exit /b %errorlevel%
:two
call %MVN% -B -ntp -q -Ptwo
exit /b %errorlevel%
:relay
for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"
call %MVN% -B -ntp -q -Prelay "-Dhearth.args=%rest%"
exit /b %errorlevel%
:bench_ui
for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"
call %MVN% -B -ntp -q -Pbench-ui "-Dhearth.args=%rest%"
exit /b %errorlevel%
:test
call %MVN% -B -ntp verify
exit /b %errorlevel%
:format
call %MVN% -B -ntp -q -Pformat
exit /b %errorlevel%
:package
where sh >nul 2>nul
if errorlevel 1 (
  echo hearth: package needs the shell of Git for Windows: run "./hearth package" there 1>&2
  exit /b 1
)
sh ./hearth %*
exit /b %errorlevel%
:usage
echo hearth                 build what is needed and open the app
echo hearth demo            play all functions with a made-up team
echo hearth two             two windows to play with, and a cable to pull between them
echo hearth relay [--data DIR] [--address A] [--port N]   the relay alone
echo hearth relay backup ^| verify FILE ^| restore FILE [--data DIR]   copies of its data
echo hearth relay offer [FILE...] [--none] [--data DIR]   a new version of the app for the team
echo hearth relay invite [--uses N] [--days N] [--data DIR]   a link with which people join
echo hearth test            all tests and checks
echo hearth bench-ui [--messages N] [--json]   what the window costs in a thread of a million messages
echo hearth package         the installers of this system, in target\package
echo hearth format          format all Java sources
exit /b 0
