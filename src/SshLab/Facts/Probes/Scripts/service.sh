# How sshd is started here by the server's own service manager.
probe_service() {
    if [ -d /run/systemd/system ]; then
        for name in ssh sshd; do
            for place in /etc/systemd/system /run/systemd/system /usr/local/lib/systemd/system /usr/lib/systemd/system /lib/systemd/system; do
                [ -e "$place/$name.service" ] && say service "systemd $name" && return
            done
        done
        return 0
    fi
    manager=init
    [ ! -d /run/openrc ] || manager=openrc
    for name in ssh sshd; do
        [ -x "/etc/init.d/$name" ] && say service "$manager $name" && return
    done
    return 0
}
