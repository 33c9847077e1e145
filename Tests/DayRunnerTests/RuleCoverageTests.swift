import Foundation
import Testing

/// Every rule of the order day, and where it is shown.
///
/// A rule needs a scenario that speaks of it (in the folders `Rules`, `Rejections`, `Errors` and `Peers`: its
/// number at the start of the file's name, or in a comment) and a table test whose name has the number. The slow
/// model of the rules is no test of the engine, so the tests of `Simulation` do not count.
@Suite struct `The rules of the order day` {
  /// None may be without its scenario and its test.
  private static let all = [
    "R1.1", "R1.2", "R1.3", "R1.4", "R2.1", "R2.2", "R2.3", "R3.1", "R3.2", "R3.3", "R3.4", "R3.5",
    "R3.6", "R3.7", "R3.8", "R4.1", "R4.2", "R4.3", "R4.4", "R5.1", "R5.2", "R5.3", "R5.4",
    "R6.1", "R6.2", "R6.3", "R6.4", "R6.5", "R7.1", "R7.2", "R7.3", "R8.1", "R8.2", "R8.3",
    "R8.4", "R8.5", "R8.6", "R8.7", "R9.1", "R9.2", "R9.3", "R10.1", "R10.2", "R10.3", "R10.4",
    "R11", "R12.1", "R12.2", "R12.3", "R12.4", "R12.5", "R13.1", "R13.2", "R13.3", "R13.4",
    "R13.5", "R13.6", "R14", "R15.1", "R15.2", "R15.3", "R15.4", "R15.5", "R15.6", "R15.7", "R16",
    "R17",
    "R18", "R19",
  ]

  @Test(arguments: all)
  func `each have a scenario`(_ rule: String) {
    let isShown = Shown.inScenarios.contains(rule)
    #expect(isShown, "no scenario speaks of \(rule)")
  }

  @Test(arguments: all)
  func `each have a table test`(_ rule: String) {
    let isShown = Shown.inTests.contains(rule)
    #expect(isShown, "no test of the engine is named after \(rule)")
  }

  @Test func `that a scenario or a test names are all in the list`() {
    let known = Set(Self.all)
    // A whole chapter, `R8`, is no rule of its own unless it has no numbers.
    let named = Shown.inScenarios.union(Shown.inTests)
      .filter { $0.contains(".") || known.contains($0) }
    #expect(named.subtracting(known).sorted() == [])
  }
}

/// The numbers of rules in the texts of this repository.
private enum Shown {
  /// The numbers that scenarios carry.
  static let inScenarios: Set<String> = {
    let folders = ["Rules", "Rejections", "Errors", "Peers"].map { "Scenarios/\($0)/" }
    let days = Repository.days.filter { day in folders.contains { day.hasPrefix($0) } }
    return Set(
      days.flatMap { day in
        let comments = Repository.text(day).split(separator: "\n").filter { $0.hasPrefix("#") }
        let name = day.split(separator: "/").last.map(String.init) ?? ""
        return numbers(in: ([name] + comments.map(String.init)).joined(separator: " "))
      })
  }()

  /// The numbers in the names of the tests of the engine and of their suites.
  static let inTests: Set<String> = {
    let names = FileManager.default.enumerator(atPath: Repository.root + "Tests")?.allObjects ?? []
    let sources = names.compactMap { $0 as? String }.filter {
      $0.hasSuffix(".swift") && !$0.hasPrefix("SimulationTests/")
    }
    return Set(
      sources.flatMap { source in
        Repository.text("Tests/" + source).split(separator: "\n")
          .filter { $0.contains("func `") || $0.contains("struct `") }
          .flatMap { numbers(in: String($0)) }
      })
  }()

  /// `R8.1` and `R11`, but not `R8.1` of `R8.12`.
  private static func numbers(in text: String) -> [String] {
    text.matches(of: /R[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }
  }
}
