/// What a diagnostic claims about the input: a case with what was found, put into words only when it is told.
///
/// Each room has its own findings, an enumeration of claims (`CSVFinding.quoteNotClosed`), and says them in a file
/// per language (`CSVFinding+English.swift`, `CSVFinding+Chinese.swift`) by a switch over all cases. So the compiler
/// refuses a language that leaves out a claim, or a value that a claim carries. To add a claim, add a case and say
/// it in both files, as whole sentences: a language may order their parts as it likes.
public protocol Finding: Sendable {
  /// What is wrong and what to do about it, in one language.
  func wording(in language: Language) -> Wording
}

/// The words of a finding: each one phrase without a final period; data in them is quoted and safe for a terminal
/// (see `String.quotedForDisplay`).
public struct Wording: Hashable, Sendable {
  /// What is wrong.
  public var message: String
  /// What to do about it; `nil` where nothing can be advised.
  public var advice: String?

  /// The words of a finding.
  public init(_ message: String, advice: String? = nil) {
    self.message = message
    self.advice = advice
  }
}

/// A text that is the same in every language: of the system, or of a caller of the library.
public struct VerbatimFinding: Finding {
  private let words: Wording

  /// A message, with what to do about it.
  public init(_ message: String, advice: String? = nil) { words = Wording(message, advice: advice) }

  /// The text.
  public func wording(in language: Language) -> Wording { words }
}
