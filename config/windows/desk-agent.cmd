@echo off
rem Runs the desk agent of Madoguchi (docs/desk-agent.md), in the foreground:
rem   desk-agent.cmd [--task] [FOLDER]
rem FOLDER holds desk-agent.properties, the desk's keystore and its password file; without it
rem %ProgramData%\Madoguchi\desk-agent. With --task what Java says at its start goes to logs\start.log.
setlocal
set "PROGRAM=%~dp0"
set "TASK="
if "%~1"=="--task" set "TASK=yes"
if defined TASK shift
set "DATA=%~1"
if not defined DATA set "DATA=%ProgramData%\Madoguchi\desk-agent"

rem a JRE beside this file, the one that JAVA_HOME names, or the one that is found in the path
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%PROGRAM%jre\bin\java.exe" set "JAVA=%PROGRAM%jre\bin\java.exe"

rem no brackets around this: the folder's name may hold one, which would end them
if exist "%DATA%\desk-agent.properties" goto found
echo There is no "%DATA%\desk-agent.properties".
exit /b 3

:found
cd /d "%DATA%"
if not exist logs mkdir logs
if defined TASK goto task
"%JAVA%" @"%PROGRAM%desk-agent.options" -jar "%PROGRAM%desk-agent.jar" desk-agent.properties
exit /b %ERRORLEVEL%

:task
"%JAVA%" @"%PROGRAM%desk-agent.options" -jar "%PROGRAM%desk-agent.jar" desk-agent.properties > logs\start.log 2>&1
exit /b %ERRORLEVEL%
