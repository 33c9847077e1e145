import OrderDay
import Testing

/// R14: ids and labels become account names by an escape from which they can be read back.
@Suite struct AccountNameTests {
  private func part(_ text: String) -> String {
    var bytes: [UInt8] = []
    AccountName.append(Array(text.utf8), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let hostile = [
    "farm", "Farm", "FARM", "farm2", "farm-2", "farm 2", "farm:2", "farm;2", "farm\"2", "farm\\2",
    "farm2D2", "farm-2D-2", "farm--2", "-", "--", "---", "0", "-30-", "30", "李娜", "李 娜", "-674E-",
    "674E", "\u{E9}", "e\u{301}", "Ⅷ", "é:é", "(a)", "[a]", "{a}", "a  b", "=1+1", "@home", "*",
    "!",
    "#1", "^link", "~", "|", "'", "🍎", "👨‍👩‍👧", "％", "：", "Assets:Cash", "type:X", "e.g. a, b",
  ]

  @Test func `letters and digits stay, everything else is its number between dashes`() {
    #expect(part("farm") == "farm")
    #expect(part("farm-2") == "farm-2D-2")
    #expect(part("李娜") == "-674E--5A1C-")
    #expect(part("a:b c") == "a-3A-b-20-c")
  }

  @Test func `different texts have different parts, and each can be read back`() throws {
    var seen: [String: String] = [:]
    let characters = ["a", "A", "0", "-", "2", "D", "李", " ", ":"]
    var texts = Self.hostile
    for first in characters {
      for second in characters {
        texts.append(first + second)
        for third in characters {
          for fourth in characters { texts.append(first + second + third + fourth) }
        }
      }
    }
    for text in texts {
      let part = part(text)
      if let other = seen[part] { #expect(Array(other.utf8) == Array(text.utf8), "\(part)") }
      seen[part] = text
      #expect(AccountName.text(of: Array(part.utf8)) == Array(text.utf8), "\(text)")
    }
  }

  @Test func `a part has nothing but letters, digits and dashes of ASCII`() {
    for text in Self.hostile {
      #expect(
        part(text).utf8.allSatisfy { byte in
          (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == 45
        }, "\(text)")
    }
  }

  @Test(arguments: ["a-b", "-", "-61-", "-2d-", "-02D-", "-D800-", "-110000-", "a-2D", "é"])
  func `what is never written cannot be read`(_ part: String) {
    #expect(AccountName.text(of: Array(part.utf8)) == nil)
  }

  @Test func `accounts of different kinds or labels have different names`() {
    var names: [String: Account] = [:]
    for kind in Account.Kind.allCases {
      for label in kind.isOfSomebody ? Self.hostile : [""] {
        let account = Account(kind, of: Array(label.utf8))
        if let other = names[account.name] { #expect(other == account) }
        names[account.name] = account
        #expect(Account(name: account.name) == account)
      }
    }
    #expect(
      Account(.supplierGoods, of: Array("farm".utf8)).name == "Liabilities:Suppliers:S-farm:Goods")
    #expect(Account(.cash).name == "Assets:Cash")
    for name in ["", "Assets", "Assets:Cash:X", "Liabilities:Suppliers:S-:Goods", "assets:Cash"] {
      #expect(Account(name: name) == nil)
    }
  }
}
