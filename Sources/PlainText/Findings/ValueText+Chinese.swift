extension IdFault {
  var inChinese: Wording {
    Wording(messageInChinese, advice: "编号由 1 到 64 个 A-Z a-z 0-9 . _ - 组成，以字母或数字开头")
  }

  private var messageInChinese: String {
    switch self {
    case .empty: "缺少编号"
    case .tooLong(let count): "编号有 \(count) 个字符，最多 64 个"
    case .wrongStart(let scalar): "编号不能以 \(scalar.shownInChinese) 开头"
    case .wrongCharacter(let scalar, _): "编号里不能有 \(scalar.shownInChinese)"
    case .notText: "编号里有不是 UTF-8 的字节"
    }
  }
}

extension LabelFault {
  var inChinese: Wording {
    switch self {
    case .tooLong(let count, let limit): Wording("有 \(count) 个字符，最多 \(limit) 个", advice: "请缩短")
    case .spaceAtStart(let scalar):
      Wording("第一个字符之前有 \(scalar.spaceInChinese)", advice: "删掉空白")
    case .spaceAtEnd(let scalar): Wording("最后一个字符之后有 \(scalar.spaceInChinese)", advice: "删掉空白")
    case .tooManyMarks(let count, _):
      Wording("连续 \(count) 个组合符号，最多 4 个", advice: "重新输入，不带这些符号")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var spaceInChinese: String {
    self == " " ? "空格" : CharacterClass.name(of: self, in: .chinese)
  }

  fileprivate var shownInChinese: String {
    isVisible && self != " " ? String(Character(self)).quotedForDisplay : spaceInChinese
  }
}
