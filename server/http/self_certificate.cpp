#include "http/self_certificate.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace timon::http {
namespace {

constexpr long day = 24 * 60 * 60;
constexpr long valid_days = 825;  // what Apple's systems accept at most
constexpr long renew_days = 30;

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using File = std::unique_ptr<FILE, Freed<fclose>>;

template <class T>
T* must(T* object, const char* what) {
  if (!object) throw std::runtime_error(std::string("certificate: ") + what);
  return object;
}

void must(int outcome, const char* what) {
  if (outcome <= 0) throw std::runtime_error(std::string("certificate: ") + what);
}

bool is_address(const std::string& name) {
  std::array<unsigned char, 16> bytes{};
  return ::inet_pton(AF_INET, name.c_str(), bytes.data()) == 1 ||
         ::inet_pton(AF_INET6, name.c_str(), bytes.data()) == 1;
}

std::string alternative_names(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) {
    if (!text.empty()) text += ',';
    text += (is_address(name) ? "IP:" : "DNS:") + name;
  }
  return text;
}

void extend(X509* certificate, int kind, const std::string& value) {
  X509V3_CTX context{};
  X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
  auto* extension = must(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()), "extension");
  const int outcome = X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  must(outcome, "extension");
}

void number(X509* certificate) {
  std::array<unsigned char, 16> random{};
  must(RAND_bytes(random.data(), random.size()), "serial number");
  random[0] &= 0x7F;
  BIGNUM* big = must(BN_bin2bn(random.data(), random.size(), nullptr), "serial number");
  BN_to_ASN1_INTEGER(big, X509_get_serialNumber(certificate));
  BN_free(big);
}

Certificate make_certificate(EVP_PKEY* key, const std::vector<std::string>& names) {
  Certificate certificate(must(X509_new(), "memory"));
  auto* raw = certificate.get();
  X509_set_version(raw, X509_VERSION_3);
  number(raw);
  X509_gmtime_adj(X509_getm_notBefore(raw), -day);
  X509_gmtime_adj(X509_getm_notAfter(raw), valid_days * day);
  auto* subject = X509_get_subject_name(raw);
  const auto* common = reinterpret_cast<const unsigned char*>("Timon");
  must(X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, common, -1, -1, 0), "name");
  X509_set_issuer_name(raw, subject);
  X509_set_pubkey(raw, key);
  extend(raw, NID_basic_constraints, "critical,CA:FALSE");
  extend(raw, NID_key_usage, "critical,digitalSignature");
  extend(raw, NID_ext_key_usage, "serverAuth");
  extend(raw, NID_subject_alt_name, alternative_names(names));
  must(X509_sign(raw, key, EVP_sha256()), "signature");
  return certificate;
}

File open_for_writing(const std::filesystem::path& path, mode_t mode) {
  std::filesystem::remove(path);
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (descriptor < 0) throw std::runtime_error("cannot write " + path.string());
  return File(::fdopen(descriptor, "w"));
}

bool names_all(X509* certificate, const std::vector<std::string>& names) {
  return std::ranges::all_of(names, [&](const std::string& name) {
    return is_address(name) ? X509_check_ip_asc(certificate, name.c_str(), 0) == 1
                            : X509_check_host(certificate, name.c_str(), name.size(), 0, nullptr) == 1;
  });
}

bool still_good(const CertificateFiles& files, const std::vector<std::string>& names) {
  if (!std::filesystem::exists(files.key)) return false;
  const File file(::fopen(files.certificate.c_str(), "r"));
  if (!file) return false;
  const Certificate certificate(PEM_read_X509(file.get(), nullptr, nullptr, nullptr));
  if (!certificate) return false;
  std::time_t soon = std::time(nullptr) + renew_days * day;
  return X509_cmp_time(X509_get0_notAfter(certificate.get()), &soon) > 0 && names_all(certificate.get(), names);
}

std::string address_text(const sockaddr* address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* bytes = nullptr;
  if (address && address->sa_family == AF_INET) bytes = &reinterpret_cast<const sockaddr_in*>(address)->sin_addr;
  if (address && address->sa_family == AF_INET6) bytes = &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr;
  if (!bytes) return {};
  return ::inet_ntop(address->sa_family, bytes, text.data(), text.size());
}

}  // namespace

CertificateFiles self_certificate(const std::filesystem::path& folder, const std::vector<std::string>& names) {
  const CertificateFiles files{folder / "tls.crt", folder / "tls.key"};
  if (still_good(files, names)) return files;
  const Key key(must(EVP_EC_gen("P-256"), "key"));
  const auto certificate = make_certificate(key.get(), names);
  must(PEM_write_PrivateKey(open_for_writing(files.key, 0600).get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr),
       "writing the key");
  must(PEM_write_X509(open_for_writing(files.certificate, 0644).get(), certificate.get()), "writing");
  return files;
}

std::vector<std::string> names_of_this_machine() {
  std::vector<std::string> names{"localhost", "127.0.0.1", "::1"};
  const auto add = [&](std::string name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) == 0) add(host.data());
  ifaddrs* interfaces = nullptr;
  if (::getifaddrs(&interfaces) != 0) return names;
  for (const auto* one = interfaces; one; one = one->ifa_next) add(address_text(one->ifa_addr));
  ::freeifaddrs(interfaces);
  return names;
}

}  // namespace timon::http
