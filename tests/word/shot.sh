# shot.sh DOCUMENT PICTURE: how LibreOffice shows a document, with its comments in the margin. For people to look at; wants Xvfb, xdotool and ImageMagick.
set -eu
profile=$(mktemp -d)
Xvfb :77 -screen 0 1700x1250x24 > /dev/null 2>&1 &
screen=$!
DISPLAY=:77 soffice --norestore --nologo --nofirststartwizard "-env:UserInstallation=file://$profile" "$1" > /dev/null 2>&1 &
office=$!
sleep 15
DISPLAY=:77 xdotool search --onlyvisible --name . 2> /dev/null | head -1 | xargs -I{} env DISPLAY=:77 xdotool windowsize {} 1700 1250 windowmove {} 0 0 || true
sleep 2
DISPLAY=:77 import -window root "$2"
kill "$office" "$screen"
