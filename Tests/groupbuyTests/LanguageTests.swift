import Foundation
import Testing

/// `--language` for whoever reads, and nothing else that decides about it.
@Suite struct LanguageTests {
  @Test func `papers are in the language asked for, tables in none`() throws {
    let shop = try Workshop()
    _ = try shop.shell("$G run day.scenario --out en && $G run day.scenario --out zh --language zh")
    let english = try shop.shell("cat en/papers/pickup-lists/*.txt").output
    let chinese = try shop.shell("cat zh/papers/pickup-lists/*.txt").output
    #expect(english.contains("Pickup list"))
    #expect(chinese.contains("提货单"))
    #expect(!chinese.contains("Pickup"))
    #expect(try shop.shell("cat en/*.csv").output == shop.shell("cat zh/*.csv").output)
    #expect(
      try shop.shell("cd en && find . | sort").output == shop.shell("cd zh && find . | sort").output
    )
  }

  @Test func `no variable of the environment changes the language`() throws {
    let shop = try Workshop()
    for locale in ["zh_CN.UTF-8", "en_US.UTF-8", "C"] {
      let outcome = try shop.shell(
        "LANG=\(locale) LC_ALL=\(locale) LANGUAGE=\(locale) $G run day.scenario --out out-\(locale)"
      )
      #expect(outcome.exit == 0)
    }
    let digests = try shop.shell("cat out-*/MANIFEST | sort | uniq -c | awk '{print $1}' | uniq")
    #expect(digests.output == "3\n")
  }

  @Test(arguments: [
    ("--language fr run day.scenario --out x", "--language cannot be \"fr\""),
    ("run day.scenario --out x --language", "--language cannot be \"\""),
    ("run day.scenario --out x --language zh --language=en", "the option --language stands twice"),
    ("check day.scenario -- --language zh", "\"--language\" is a word too many"),
  ])
  func `a language that there is not is a mistake`(words: String, message: String) throws {
    let outcome = try Workshop().shell("$G \(words)")
    #expect(outcome.exit == 2)
    #expect(outcome.errors.contains("groupbuy: error: \(message)"))
  }

  @Test func `a folder of Chinese papers is verified against the day in Chinese`() throws {
    let shop = try Workshop()
    _ = try shop.shell("$G run day.scenario --out zh --language=zh")
    #expect(try shop.shell("$G verify zh day.scenario --language zh").exit == 0)
    #expect(try shop.shell("$G --language en verify zh day.scenario").exit == 1)
  }
}
