@echo off
rem Takes the desk agent of Madoguchi away, with the desk's key and its logs. Run it as administrator.
setlocal
set "PROGRAM=%ProgramFiles%\Madoguchi\desk-agent"
set "DATA=%ProgramData%\Madoguchi\desk-agent"
set "NAME=Madoguchi desk agent"
schtasks /end /tn "%NAME%" >nul 2>&1
schtasks /delete /tn "%NAME%" /f
rem until the agent has let go of its jar and log
ping -n 4 127.0.0.1 >nul
if exist "%DATA%" rmdir /s /q "%DATA%"
if exist "%DATA%" goto refused
echo The desk agent, this desk's key and its logs are gone.
rem last and in one line, because this file lies there
rmdir /s /q "%PROGRAM%" & exit /b 0

:refused
echo Not taken away: %DATA%. Run this as administrator.
exit /b 1
