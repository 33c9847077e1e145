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

  @Test(arguments: [
    ("", "没有给出命令", "`groupbuy --help` 列出所有命令"),
    ("rnu day.scenario", "没有命令 \"rnu\"", "是不是 `run`？"),
    ("run", "`groupbuy run` 缺少 DAY", "用法：groupbuy run DAY ... --out FOLDER"),
    ("run day.scenario --out x --otu y", "`groupbuy run` 没有选项 \"--otu\"", "是不是 `--out`？"),
    ("run day.scenario --out no/where", "no：没有这个文件夹", "先用 `mkdir -p` 建立"),
    ("format none.scenario", "none.scenario：没有这个文件", ""),
    ("verify none", "none：没有这个文件夹", ""),
  ])
  func `what is wrong with a call is told in the language asked for`(
    words: String, message: String, advice: String
  ) throws {
    let outcome = try Workshop().shell("$G --language zh \(words)")
    #expect(outcome.errors.hasPrefix("groupbuy: 错误：\(message)"))
    #expect(outcome.errors.contains(advice) || advice.isEmpty)
    #expect(!outcome.errors.contains(#/[a-z]{2,} [a-z]{2,} [a-z]{2,}/#))
  }

  @Test func `commands print what they did in the language asked for`() throws {
    let shop = try Workshop()
    #expect(
      try shop.shell("$G check day.scenario --language zh").output.contains("个会被拒绝"))
    let run = try shop.shell("$G run day.scenario --language zh --out zh").output
    #expect(run.contains("事件  ") && run.contains("MANIFEST ") && run.contains("份文件在 zh"))
    #expect(try shop.shell("$G test day.scenario --language zh").output == "通过 1，未通过 0\n")
    try shop.write("day.scenario", shop.read("day.scenario") + "expect total units 999\n")
    let test = try shop.shell("$G test day.scenario --language zh").output
    #expect(test.contains("预期") && test.contains("未通过 day.scenario：1 项中有 1 项"))
  }

  @Test func `every help has its text in Chinese, with the same calls and options`() throws {
    let shop = try Workshop()
    let overview = try shop.shell("$G --help").output
    let commands = overview.matches(of: #/\n  groupbuy ([a-z]+) /#).map { String($0.output.1) }
    #expect(commands.count >= 6)
    for topic in commands + ["settings", "limits", ""] {
      let english = try shop.shell("$G \(topic) --help").output
      let chinese = try shop.shell("$G \(topic) --help --language zh").output
      #expect(chinese.contains(#/\p{Han}/#), "\(topic)")
      #expect(
        !chinese.contains(#/[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/#), "\(topic): \(chinese)")
      let options = english.matches(of: #/--[a-z-]+/#).map { String($0.output) }
      for option in options { #expect(chinese.contains(option), "\(topic): \(option)") }
    }
  }
}
