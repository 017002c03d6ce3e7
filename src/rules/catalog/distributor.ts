/**
 * Names that the distributor supplies, and that PyPI does not have, or has only as source that needs the
 * system's development files. They are bindings of a library or daemon, and must match the installed one. One
 * `name package [raspberry-pi]` a line.
 *
 * The table has both distribution and import names, since often no PyPI project could be meant instead.
 * `raspberry-pi`: only on that machine. The packages for its camera and pins are in Raspberry Pi's archive,
 * and not all of them in Debian's.
 */
export const distributorTable = `
apt python3-apt
apt-pkg python3-apt
brlapi python3-brlapi
cephfs python3-cephfs
cupshelpers python3-cupshelpers
dbus python3-dbus
dbus-python python3-dbus
debconf python3-debconf
gi python3-gi
gnuradio gnuradio
gpg python3-gpg
gpiozero python3-gpiozero raspberry-pi
gst-python python3-gst-1.0
guestfs python3-guestfs
lgpio python3-lgpio raspberry-pi
libcamera python3-libcamera raspberry-pi
libvirt python3-libvirt
libvirt-python python3-libvirt
libxml2 python3-libxml2
libxml2-python python3-libxml2
nftables python3-nftables
notmuch2 python3-notmuch2
parted python3-parted
pcbnew kicad
picamera2 python3-picamera2 raspberry-pi
pigpio python3-pigpio raspberry-pi
pyatspi python3-pyatspi
pycairo python3-cairo
pycups python3-cups
pygobject python3-gi
pykms python3-kms++ raspberry-pi
pyparted python3-parted
pyqt5 python3-pyqt5 raspberry-pi
python-apt python3-apt
rados python3-rados
rbd python3-rbd
rgpio python3-rgpio raspberry-pi
rpi-gpio python3-rpi.gpio raspberry-pi
rpi-lgpio python3-rpi-lgpio raspberry-pi
rpm python3-rpm
seccomp python3-seccomp
selinux python3-selinux
semanage python3-semanage
sense-hat python3-sense-hat raspberry-pi
sepolicy python3-sepolicy
smbus python3-smbus raspberry-pi
soapysdr python3-soapysdr
softwareproperties python3-software-properties
spidev python3-spidev raspberry-pi
systemd-python python3-systemd
unbound python3-unbound
uno python3-uno
xapian python3-xapian
`;
