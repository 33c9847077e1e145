import Foundation
import Testing

/// A block `scenario NAME` of the README is a file; in a block `console` each `$ ` line is a command, run where those
/// files and the repository's `Scenarios` are, and what follows it is what it prints.
@Suite struct ReadmeTests {
  /// `GROUPBUY_UPDATE=1 swift test --filter ReadmeTests` writes what the program prints today.
  @Test func `every output of the README is what the program prints`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = root.appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let workshop = try Workshop()
    try FileManager.default.createSymbolicLink(
      at: workshop.folder.appending(path: "Scenarios"),
      withDestinationURL: root.appending(path: "Scenarios"))
    var shown: [String] = []
    var commandCount = 0
    for part in blocks(of: text) {
      switch part {
      case .prose(let lines): shown += lines
      case .block(let head, let lines):
        let body: [String]
        if head == "console" {
          let commands = lines.filter { $0.hasPrefix("$ ") }
          commandCount += commands.count
          body = try commands.flatMap { try [$0] + printed(by: $0, in: workshop) }
        } else {
          body = lines
        }
        if head.hasPrefix("scenario ") {
          let name = String(head.dropFirst("scenario ".count))
          try workshop.write(name, lines.joined(separator: "\n") + "\n")
        }
        shown += ["```" + head] + body + ["```"]
      }
    }
    let now = shown.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["GROUPBUY_UPDATE"] == "1" {
      try now.write(to: readme, atomically: true, encoding: .utf8)
    }
    #expect(commandCount >= 5)
    #expect(text == now)
  }

  private func printed(by command: String, in workshop: borrowing Workshop) throws -> [String] {
    let result = try workshop.shell("groupbuy() { \"$G\" \"$@\"; }\n" + command.dropFirst(2))
    var lines = (result.output + result.errors).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private enum Part {
    case prose([String])
    case block(head: String, [String])
  }

  /// The text as prose and fenced blocks.
  private func blocks(of text: String) -> [Part] {
    var parts: [Part] = []
    var head: String?
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = head {
        if line == "```" {
          parts.append(.block(head: open, lines))
          head = nil
          lines = []
        } else {
          lines.append(line)
        }
      } else if line.hasPrefix("```") {
        parts.append(.prose(lines))
        head = String(line.dropFirst(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
    return parts + [.prose(lines)]
  }
}
