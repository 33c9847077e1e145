import Foundation
import Glibc
import Testing

/// What a command did.
struct Outcome {
  let exit: Int32
  let output: String
  let errors: String
}

/// A folder of its own for one test, in which the built program is run from a shell.
struct Workshop: ~Copyable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("groupbuy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write("day.scenario", sampleDay)
  }

  deinit {
    // Some tests take permissions away.
    _ = try? shell("chmod -R u+rwx . 2>/dev/null")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file of the folder.
  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// The text of a file of the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// The names in the folder, hidden ones too.
  func names(in inner: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent(inner).path
    ).sorted()
  }

  /// Runs a line of shell; `$G` is the program.
  ///
  /// Not by `Process`: its children inherit the signals that are blocked in a thread of the tests, and neither
  /// wait for jobs nor end at a signal.
  func shell(_ script: String) throws -> Outcome {
    var signals = sigset_t()
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // Files, since a pipe that nobody empties would stop a program that says much.
    let outputs = ["out", "err"].map { folder.path + "." + $0 }
    var streams = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&streams)
    posix_spawn_file_actions_addopen(&streams, 0, "/dev/null", O_RDONLY, 0)
    for (number, path) in zip([1, 2] as [Int32], outputs) {
      posix_spawn_file_actions_addopen(
        &streams, number, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&streams)
      for path in outputs { unlink(path) }
    }
    let words = ["sh", "-c", "cd '\(folder.path)' || exit 99\n" + script]
    let environment = [
      "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "G=\(Self.program)", "SWIFT_BACKTRACE=enable=no",
    ]
    var process: pid_t = 0
    let failure = withCStrings(words) { words in
      withCStrings(environment) {
        posix_spawn(&process, "/bin/sh", &streams, &attributes, words, $0)
      }
    }
    try #require(failure == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let texts = try outputs.map { path in
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    return Outcome(
      exit: signal == 0 ? status >> 8 & 0xFF : -signal, output: texts[0], errors: texts[1])
  }

  private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }

  /// The program stands beside the tests.
  private static let program =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("groupbuy").path
}

/// A day with an order that counts and one that comes at the cutoff.
let sampleDay = """
  groupbuy 1
  # Two communities, one shortage.
  day 2026-11-20
    currency CNY
    offset +08:00
    cutoff 22:00

  supplier farm "Yiyang Farm Co-op"
  product egg30 "Fresh eggs, tray of 30"
    supplier farm
    price 19.90
    cost 15.50
    case_pack 12
    category eggs
    zone chilled
    commission_bp 800
  leader li "Li Na"
  point jinxiu "Jinxiu Garden, gate 2"
    leader li
    station north
    route n1
    stop 3

  20:15 order 1001 at jinxiu for wang "Wang Wei" phone 13812341234
    egg30 2
  22:00 order 1002 at jinxiu for zhao
    egg30 1

  """
