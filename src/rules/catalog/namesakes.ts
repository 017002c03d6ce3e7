/**
 * Names under which PyPI has another project than the well-known one. One `name project` a line, or `name
 * apt=package` if the well-known one is not a Python project. The table gives hints, never substitutions.
 */
export const namesakeTable = `
aider aider-chat
blender apt=blender
calibre apt=calibre
catimg apt=catimg
chromedriver apt=chromium-driver
ffmpeg apt=ffmpeg
gitk apt=gitk
htop apt=htop
kitty apt=kitty
krita apt=krita
monit apt=monit
mosh apt=mosh
mysql mysqlclient
nodejs apt=nodejs
npm apt=npm
powertop apt=powertop
ranger ranger-fm
rclone apt=rclone
sherlock sherlock-project
tesseract apt=tesseract-ocr
tk apt=python3-tk
watson td-watson
`;

/**
 * Distributions that Debian ships, but that are another project than PyPI's of that name, judged by both
 * descriptions. apt is never offered instead of them.
 */
export const homonymTable = `
a2d
aiomeasures
baler
binoculars
cappuccino
chirp
codegen
crit
cycle
decopy
galileo
helpman
ipp
jack
keymapper
knockpy
lift
lios
loki
lqa
magnus
mirage
mnemosyne
mrpt
music
nala
nexus
opendrop
oz
pattern
plinth
plt
pyferret
pynx
pytrainer
quickcal
rnp
rubber
satellite
shredder
sonata
sos
spexpy
staticsite
sword
terminator
tf
unicycler
virtme
zenmap
zookeeper
`;
