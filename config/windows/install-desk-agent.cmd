@echo off
rem Installs the desk agent of Madoguchi as a scheduled task (docs/desk-agent.md). Run it as
rem administrator from the folder with desk-agent.jar, the files of config\windows,
rem desk-agent.properties and what "madoguchi desk enrol" has written for this desk. Again: updates.
setlocal
set "FROM=%~dp0"
set "PROGRAM=%ProgramFiles%\Madoguchi\desk-agent"
set "DATA=%ProgramData%\Madoguchi\desk-agent"
set "NAME=Madoguchi desk agent"

if not exist "%FROM%desk-agent.jar" goto missing
if not exist "%FROM%desk-agent.properties" goto missing
if not exist "%PROGRAM%" mkdir "%PROGRAM%"
if not exist "%DATA%\logs" mkdir "%DATA%\logs"
if not exist "%DATA%\logs" goto refused

rem an older one must end before its jar can be replaced
schtasks /end /tn "%NAME%" >nul 2>&1
if not errorlevel 1 ping -n 4 127.0.0.1 >nul
copy /y "%FROM%*.cmd" "%PROGRAM%" >nul
copy /y "%FROM%desk-agent.options" "%PROGRAM%" >nul
copy /y "%FROM%desk-agent-task.xml" "%PROGRAM%" >nul
copy /y "%FROM%desk-agent.jar" "%PROGRAM%" >nul
if errorlevel 1 goto refused

rem the desk's key: nobody but the agent's account, the system and administrators
icacls "%DATA%" /inheritance:r /grant *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-19:(OI)(CI)M >nul
if errorlevel 1 goto refused
copy /y "%FROM%*.properties" "%DATA%" >nul
if errorlevel 1 goto refused
if exist "%FROM%*.p12" copy /y "%FROM%*.p12" "%DATA%" >nul
if exist "%FROM%*.password" copy /y "%FROM%*.password" "%DATA%" >nul

schtasks /create /tn "%NAME%" /xml "%PROGRAM%\desk-agent-task.xml" /f
if errorlevel 1 goto refused
schtasks /run /tn "%NAME%"
echo The desk agent runs. Its log: %DATA%\logs\desk-agent.0.log
echo Now delete the .p12 and .password files here: they are this desk's key.
exit /b 0

:missing
echo desk-agent.jar and desk-agent.properties must lie beside this file.
exit /b 1

:refused
echo Not installed. Run this as administrator.
exit /b 1
