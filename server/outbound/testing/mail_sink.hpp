#pragma once
// A mail server for tests, on a free port of this machine: it keeps what it is given, and refuses, stalls or speaks TLS
// as it is told. One connection at a time.

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace timon::outbound::testing {

struct Kept {
  std::string from{}, to{}, data{};
};

class MailSink {
 public:
  struct Habits {
    std::map<std::string, std::string> answers{};  ///< by the first word of what it hears: "RCPT" -> "550 no"
    bool offers_starttls = false;
    bool speaks_tls = false;    ///< from the first byte
    std::string certificate{};  ///< PEM files
    std::string key{};
    std::string user_line{};             ///< asks for AUTH PLAIN; only this argument is let in
    std::chrono::milliseconds stall{0};  ///< before it greets
  };

  explicit MailSink(Habits habits) : habits_(std::move(habits)), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    ::bind(listener_, reinterpret_cast<sockaddr*>(&place), size);
    ::listen(listener_, 8);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&place), &size);
    port_ = ntohs(place.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  MailSink() : MailSink(Habits{}) {}
  ~MailSink() {
    is_ending_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    ::close(listener_);
    thread_.join();
  }
  MailSink(const MailSink&) = delete;
  MailSink& operator=(const MailSink&) = delete;

  std::uint16_t port() const { return port_; }
  std::vector<Kept> kept() const {
    const std::lock_guard lock(mutex_);
    return kept_;
  }
  void answer(const std::string& word, const std::string& line) {
    const std::lock_guard lock(mutex_);
    habits_.answers[word] = line;
  }

 private:
  /// The line, in the clear or not.
  struct Line {
    int socket = -1;
    SSL* tls = nullptr;
    std::string buffered{};

    ~Line() {
      if (tls != nullptr) SSL_free(tls);
      ::close(socket);
    }
    bool read_more() {
      char bytes[4096];
      const auto count =
          tls != nullptr ? SSL_read(tls, bytes, sizeof bytes) : int(::recv(socket, bytes, sizeof bytes, 0));
      if (count <= 0) return false;
      buffered.append(bytes, static_cast<std::size_t>(count));
      return true;
    }
    bool until(const std::string& mark, std::string& text) {
      std::size_t at;
      while ((at = buffered.find(mark)) == std::string::npos)
        if (!read_more()) return false;
      text = buffered.substr(0, at);
      buffered.erase(0, at + mark.size());
      return true;
    }
    void say(const std::string& words) const {
      const std::string text = words + "\r\n";
      if (tls != nullptr)
        SSL_write(tls, text.data(), int(text.size()));
      else
        ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
    }
  };

  void serve() {
    while (!is_ending_) {
      const int socket = ::accept(listener_, nullptr, nullptr);
      if (socket < 0) return;
      const timeval patience{5, 0};
      ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
      Line line{socket};
      if (habits_.speaks_tls && !go_over(line)) continue;
      std::this_thread::sleep_for(habits_.stall);
      line.say("220 sink.example ESMTP");
      converse(line);
    }
  }

  bool go_over(Line& line) const {
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_use_certificate_chain_file(context, habits_.certificate.c_str());
    SSL_CTX_use_PrivateKey_file(context, habits_.key.c_str(), SSL_FILETYPE_PEM);
    line.tls = SSL_new(context);
    SSL_CTX_free(context);
    SSL_set_fd(line.tls, line.socket);
    return SSL_accept(line.tls) == 1;
  }

  std::string answer_to(const std::string& word) const {
    const std::lock_guard lock(mutex_);
    const auto found = habits_.answers.find(word);
    return found == habits_.answers.end() ? "" : found->second;
  }

  void greet(const Line& line) const {
    line.say("250-sink.example");
    if (habits_.offers_starttls && line.tls == nullptr) line.say("250-STARTTLS");
    if (!habits_.user_line.empty()) line.say("250-AUTH PLAIN");
    line.say("250 8BITMIME");
  }

  void converse(Line& line) {
    Kept mail;
    for (std::string heard; line.until("\r\n", heard);) {
      const std::string word = heard.substr(0, 4);
      if (const auto answer = answer_to(word); !answer.empty()) {
        line.say(answer);
        continue;
      }
      if (word == "QUIT") return line.say("221 bye");
      if (word == "EHLO")
        greet(line);
      else if (word == "STAR")
        line.say("220 go"), void(go_over(line));
      else if (word == "AUTH")
        let_in(line);
      else if (word == "DATA")
        take(line, mail);
      else
        (word == "MAIL" ? mail.from : mail.to) = heard, line.say("250 ok");
    }
  }

  void let_in(Line& line) const {
    std::string given;
    line.say("334 ");
    if (line.until("\r\n", given)) line.say(given == habits_.user_line ? "235 in" : "535 no such user or password");
  }

  void take(Line& line, Kept& mail) {
    line.say("354 go on");
    if (!line.until("\r\n.\r\n", mail.data)) return;
    const auto answer = answer_to("<end>");
    if (answer.empty()) {
      const std::lock_guard lock(mutex_);
      kept_.push_back(mail);
    }
    line.say(answer.empty() ? "250 kept" : answer);
  }

  Habits habits_;
  int listener_;
  std::uint16_t port_ = 0;
  std::atomic<bool> is_ending_ = false;
  mutable std::mutex mutex_;
  std::vector<Kept> kept_;
  std::thread thread_;
};

}  // namespace timon::outbound::testing
