# Starts a pcscd of its own for the process that started this script, and ends it with that process.
#
# pcscd's socket path is compiled in; the one way to give it another is the socket-activation protocol
# of systemd (descriptor 3, LISTEN_FDS, LISTEN_PID), which Java cannot speak. perl-base is on every
# Debian and Ubuntu. Standard input is the life line: when it ends, for whatever reason, pcscd ends.
use strict;
use warnings;
use Socket;
use POSIX ();

my ($directory, @pcscd) = @ARGV;
my $path = "$directory/pcscd.comm";
$^F = 255;    # keep descriptors across exec
unlink $path;
socket(my $listener, PF_UNIX, SOCK_STREAM, 0) or die "socket: $!\n";
bind($listener, pack_sockaddr_un($path)) or die "bind $path: $!\n";
listen($listener, SOMAXCONN) or die "listen $path: $!\n";
open(my $config, '<', "$directory/reader.conf") or die "reader.conf: $!\n";

my @drivers = map { open(my $d, '<', $_) or die "$_: $!\n"; $d } sort glob('"' . $directory . '/driver-*.so"');

# pcscd refuses to run without this directory, although it puts nothing into it here
mkdir '/run/pcscd', 0755 unless -d '/run/pcscd';
-d '/run/pcscd' or die "/run/pcscd is missing and only root can make it: sudo mkdir /run/pcscd\n";

my $pid = fork();
die "fork: $!\n" unless defined $pid;
if ($pid == 0) {
    # 3 is the socket, 4 the configuration, 5 and up the copies of the driver that it names
    my @wanted = ($listener, $config, @drivers);
    POSIX::dup2(fileno($wanted[$_]), 40 + $_) for 0 .. $#wanted;
    POSIX::dup2(40 + $_, 3 + $_) for 0 .. $#wanted;
    POSIX::close(40 + $_) for 0 .. $#wanted;
    open(STDIN, '<', '/dev/null');
    open(STDOUT, '>&', \*STDERR);
    if ($> == 0) {
        # as root it would overwrite and later remove /run/pcscd/pcscd.pid of the system's own service
        my (undef, undef, $uid, $gid) = getpwnam('nobody');
        $) = "$gid $gid";
        $( = $gid;
        $< = $uid;
        $> = $uid;
    }
    $ENV{LISTEN_FDS} = 1;
    $ENV{LISTEN_PID} = $$;
    exec(@pcscd, '--config', '/proc/self/fd/4') or die "exec $pcscd[0]: $!\n";
}

close $listener;
my $ending = 0;
$SIG{INT}  = 'IGNORE';
$SIG{HUP}  = 'IGNORE';
$SIG{TERM} = sub { $ending = 1 };
$| = 1;
print "pid $pid\n";
until ($ending) {
    if (waitpid($pid, POSIX::WNOHANG()) == $pid) {
        unlink $path;
        exit 3;
    }
    my $readable = '';
    vec($readable, fileno(STDIN), 1) = 1;
    if (select($readable, undef, undef, 0.2) > 0) {
        my $ignored;
        my $got = sysread(STDIN, $ignored, 64);
        $ending = 1 if defined $got && $got == 0;
    }
}
kill 'TERM', $pid;
for (1 .. 20) {
    last if waitpid($pid, POSIX::WNOHANG()) == $pid;
    select(undef, undef, undef, 0.1);
    kill 'KILL', $pid if $_ == 19;
}
unlink $path;
exit 0;
