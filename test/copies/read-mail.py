"""What Python's own mail parser makes of a draft: JSON on standard output."""
import base64
import email
import email.header
import email.policy
import email.utils
import json
import sys

with open(sys.argv[1], "rb") as file:
    data = file.read()
message = email.message_from_bytes(data, policy=email.policy.default)
attachments = list(message.iter_attachments())


def recipients():
    """By the older parser: the newer one leaves the spaces between the encoded words of a name (RFC 2047, 6.2, drops them)."""
    header = email.message_from_bytes(data, policy=email.policy.compat32)["To"]
    return [[str(email.header.make_header(email.header.decode_header(name))), address]
            for name, address in email.utils.getaddresses([header] if header else [])]


json.dump({
    "unsent": message["X-Unsent"],
    "from": message["From"],
    "date": message["Date"] and message["Date"].datetime.isoformat(),
    "subject": message["Subject"],
    "to": recipients(),
    "text": message.get_body(("plain",)).get_content().replace("\r\n", "\n"),
    "attachments": [{"name": each.get_filename(), "type": each.get_content_type(), "bytes": base64.b64encode(each.get_content()).decode()} for each in attachments],
    "defects": [str(defect) for part in message.walk() for defect in part.defects] + [str(defect) for name in ("To", "Subject", "Date") if message[name] for defect in message[name].defects],
    "longest": max(len(line) for line in data.split(b"\r\n")),
    "bare": data.replace(b"\r\n", b"").count(b"\n") + data.replace(b"\r\n", b"").count(b"\r"),
}, sys.stdout)
