"""SMTP against a real Postfix: what leaves, what is refused, and when nobody can know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from afterword.channels.smtp import SmtpChannel
from afterword.core.faults import Fault
from afterword.mailbox.access import Secret
from afterword.mailbox.account import MailAccount, Server
from tests.channels.letters import account_of, parcel, secret
from tests.services.processes import free_port
from tests.services.proxy import TO_CLIENT


@pytest.fixture
def me(dovecot: Any) -> Any:
    return dovecot.user()


@pytest.fixture
def ana(dovecot: Any) -> Any:
    return dovecot.user()


def channel(me: Any, dovecot: Any, postfix: Any, **changes: Any) -> SmtpChannel:
    return SmtpChannel(account_of(me, dovecot, postfix, **changes), secret(me), patience=10)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_it_arrives_word_for_word(me: Any, ana: Any, dovecot: Any, postfix: Any, security: str) -> None:
    port = postfix.port if security == "starttls" else postfix.tls_port
    way = channel(me, dovecot, postfix, smtp=Server(postfix.host, port, security))
    body = "Dear Ana,\n\n.a line with a dot\n..two\nÜber “night rotas” — 李小龙\n" + "x" * 1500 + "\n"
    sent = parcel(me.login, ana.login, subject="Thank you — and a subject " + "so long " * 30, body=body)
    receipt = way.send(sent)
    assert receipt.state == "sent", receipt
    got = message_from_bytes(postfix.wait_for(ana)[-1])
    assert got["Message-ID"] == sent.message_id
    assert str(make_header(decode_header(got["Subject"]))) == " ".join(sent.subject.split())
    payload = got.get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert payload.decode().replace("\r\n", "\n") == body


@pytest.mark.parametrize(
    ("to", "state"),
    [("nobody@example.org", "refused"), ("later@example.org", "later"), ("full@example.org", "later"),
     ("overquota@example.org", "refused"), ("policy@example.org", "refused")],
)  # fmt: skip
def test_what_the_server_refuses(me: Any, dovecot: Any, postfix: Any, to: str, state: str) -> None:
    receipt = channel(me, dovecot, postfix).send(parcel(me.login, to))
    assert receipt.state == state
    assert any(c.isdigit() for c in receipt.words)


def test_a_refusal_after_the_text_is_a_refusal(me: Any, ana: Any, dovecot: Any, postfix: Any) -> None:
    receipt = channel(me, dovecot, postfix).send(parcel(me.login, ana.login, subject="refuse this text"))
    assert receipt.state == "refused"


def test_one_of_two_recipients_refused_is_said(me: Any, ana: Any, dovecot: Any, postfix: Any) -> None:
    receipt = channel(me, dovecot, postfix).send(parcel(me.login, ana.login, "nobody@example.org"))
    assert receipt.state == "sent"
    assert receipt.accepted == (ana.login,)
    assert [address for address, _why in receipt.refused] == ["nobody@example.org"]


def test_a_wrong_password_lets_nothing_leave(me: Any, ana: Any, dovecot: Any, postfix: Any) -> None:
    way = SmtpChannel(account_of(me, dovecot, postfix), Secret("wrong"), patience=10)
    receipt = way.send(parcel(me.login, ana.login))
    assert receipt.state == "later"
    assert "wrong" not in receipt.words


def test_a_token_signs_in(me: Any, ana: Any, dovecot: Any, postfix: Any) -> None:
    way = SmtpChannel(
        account_of(me, dovecot, postfix, auth="oauth2"), Secret(dovecot.tokens.issue(me.login), token=True)
    )
    assert way.send(parcel(me.login, ana.login)).state == "sent"


def test_a_certificate_that_nobody_trusts_lets_nothing_leave(me: Any, dovecot: Any, postfix: Any) -> None:
    receipt = channel(me, dovecot, postfix, ca_file="").send(parcel(me.login, "ana@example.org"))
    assert receipt.state == "refused"
    assert "certificate" in receipt.words


def test_without_encryption_only_to_this_machine(me: Any, dovecot: Any, postfix: Any) -> None:
    way = channel(me, dovecot, postfix, smtp=Server("mail.example.org", 25, "none"))
    assert way.send(parcel(me.login, "ana@example.org")).state == "refused"


class Sink:
    """A server of its own that speaks without TLS, so that the proxy can see what passes."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port(), enable_SMTPUTF8=True)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.taken.append(envelope.content)
        return "250 queued as 1"


@pytest.fixture
def sink() -> Iterator[Sink]:
    made = Sink()
    made.controller.start()
    yield made
    made.controller.stop()


Cut = Callable[[int], Any]


def through(proxy: Any, patience: float = 10) -> SmtpChannel:
    server = Server("127.0.0.1", proxy.port, "none")
    account = MailAccount("sam@example.org", "sam@example.org", server, server)
    return SmtpChannel(account, Secret("unused"), patience=patience)


def proxy_before(sink: Sink, cut_proxy: Cut) -> Any:
    return cut_proxy(sink.controller.port)


@pytest.mark.parametrize("step", [b"ehlo", b"mail FROM", b"rcpt TO", b"DATA\r\n"])
def test_a_line_cut_before_the_dot_means_nothing_left(sink: Sink, cut_proxy: Cut, step: bytes) -> None:
    proxy = proxy_before(sink, cut_proxy)
    proxy.cut_when(step)
    receipt = through(proxy).send(parcel("sam@example.org", "ana@example.org"))
    assert receipt.state == "later"
    assert sink.taken == []
    proxy.heal()
    assert through(proxy).send(parcel("sam@example.org", "ana@example.org")).state == "sent"


def test_a_line_cut_after_the_dot_means_that_nobody_knows(sink: Sink, cut_proxy: Cut) -> None:
    proxy = proxy_before(sink, cut_proxy)
    proxy.cut_when(b"queued as", TO_CLIENT)
    receipt = through(proxy).send(parcel("sam@example.org", "ana@example.org"))
    assert receipt.state == "unknown"
    assert len(sink.taken) == 1  # it did arrive: sending it again would have been wrong


def test_a_server_that_hangs_is_given_up(sink: Sink, cut_proxy: Cut) -> None:
    proxy = proxy_before(sink, cut_proxy)
    proxy.hang_when(b"rcpt TO")
    assert through(proxy, patience=1).send(parcel("sam@example.org", "ana@example.org")).state == "later"


@pytest.mark.parametrize("address", ["", "ana", "ana@", "@example.org", "a b@example.org"])
def test_an_address_that_is_none_never_becomes_a_message(address: str) -> None:
    with pytest.raises(Fault):
        parcel("sam@example.org", address)


def test_a_line_break_in_a_subject_begins_no_header() -> None:
    made = parcel("sam@example.org", "ana@example.org", subject="Hello\r\nBcc: eve@example.org")
    assert message_from_bytes(made.raw)["Bcc"] is None


def test_a_certificate_for_another_name_lets_nothing_leave(dovecot: Any) -> None:
    import socket
    import ssl
    import threading

    pair = dovecot.authority.sign("other.example")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.certificate, pair.key)
    door = socket.create_server(("127.0.0.1", 0))
    heard: list[bytes] = []

    def talk() -> None:
        line, _address = door.accept()
        try:
            with context.wrap_socket(line, server_side=True) as safe:
                safe.sendall(b"220 hello\r\n")
                heard.append(safe.recv(100))
        except OSError:
            line.close()

    serving = threading.Thread(target=talk, daemon=True)
    serving.start()
    server = Server("127.0.0.1", door.getsockname()[1], "tls")
    account = MailAccount("sam@example.org", "sam", server, server, ca_file=str(dovecot.certificate))
    receipt = SmtpChannel(account, Secret("unused"), patience=5).send(
        parcel("sam@example.org", "ana@example.org")
    )
    serving.join(5)
    door.close()
    assert receipt.state == "refused"
    assert "certificate" in receipt.words
    assert heard == []


def test_letters_of_any_alphabet_in_names_and_addresses(sink: Sink) -> None:
    server = Server("127.0.0.1", sink.controller.port, "none")
    account = MailAccount("sam@example.org", "sam@example.org", server, server)
    made = parcel(
        "sam@example.org", "žofie@příklad.example", subject="Děkuji 谢谢", body="Milá Žofie,\n\nděkuji.\n"
    )
    assert SmtpChannel(account, Secret("unused")).send(made).state == "sent"
    assert "žofie@příklad.example".encode() in sink.taken[0]
    plain = parcel("sam@example.org", "zofie@example.org", subject="Děkuji", body="Milá Žofie,\n\nděkuji.\n")
    assert SmtpChannel(account, Secret("unused")).send(plain).state == "sent"
    assert sink.taken[1].isascii()


def test_a_kept_line_that_died_lets_nothing_get_lost_or_doubled(sink: Sink, cut_proxy: Cut) -> None:
    proxy = proxy_before(sink, cut_proxy)
    way = through(proxy)
    way.keep_open = True
    letters = [parcel("sam@example.org", "ana@example.org", body=f"Number {n}.\n") for n in range(3)]
    assert way.send(letters[0]).state == "sent"
    proxy.cut_now()
    proxy.heal()
    assert way.send(letters[1]).state == "sent"
    assert proxy.connections == 2
    assert way.send(letters[2]).state == "sent"
    assert proxy.connections == 2
    way.close()
    assert len(sink.taken) == 3


def test_a_reply_that_is_none_settles_nothing(cut_proxy: Cut) -> None:
    import socket
    import threading

    door = socket.create_server(("127.0.0.1", 0))

    def talk() -> None:
        line, _address = door.accept()
        with line, line.makefile("rwb") as talk:
            talk.write(b"220 hello\r\n")
            talk.flush()
            for said in talk:
                word = said[:4].upper()
                reply = b"354 go on" if word == b"DATA" else b"what?" if said == b".\r\n" else b"250 ok"
                if word in (b"EHLO", b"MAIL", b"RCPT", b"DATA") or said == b".\r\n":
                    talk.write(reply + b"\r\n")
                    talk.flush()

    threading.Thread(target=talk, daemon=True).start()
    server = Server("127.0.0.1", door.getsockname()[1], "none")
    account = MailAccount("sam@example.org", "sam@example.org", server, server)
    way = SmtpChannel(account, Secret("unused"), patience=2)
    assert way.send(parcel("sam@example.org", "ana@example.org")).state == "unknown"
    door.close()
