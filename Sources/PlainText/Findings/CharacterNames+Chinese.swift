extension CharacterClass {
  static func chineseName(_ value: UInt32) -> String? {
    switch value {
    case 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF: "非字符"
    case 0xE000...0xF8FF: "私用区字符"
    case 0x10000... where value & 0xFFFE == 0xFFFE: "非字符"
    case 0xF0000...0x10_FFFF: "私用区字符"
    case 0xE0000...0xE007F: "不可见标签字符"
    case 0x1BCA0...0x1BCA3: "速记格式控制符"
    case 0x1D173...0x1D17A: "乐谱格式控制符"
    case 0xFFF9...0xFFFB: "行间注释符"
    case 0...0x9F: chineseControlName(value)
    default: chineseNames[value]
    }
  }

  private static func chineseControlName(_ value: UInt32) -> String? {
    switch value {
    case 0x00: "空字符"
    case 0x07: "响铃符"
    case 0x08: "退格符"
    case 0x09: "制表符"
    case 0x0A: "换行符"
    case 0x0B: "垂直制表符"
    case 0x0C: "换页符"
    case 0x0D: "回车符"
    case 0x1B: "转义符"
    case 0x7F: "删除符"
    case 0x85: "下一行符"
    case 0x20..<0x7F: nil
    default: "控制字符"
    }
  }

  private static let chineseNames: [UInt32: String] = [
    0xA0: "不换行空格", 0xAD: "软连字符", 0x34F: "组合字位连接符",
    0x61C: "阿拉伯字母标记", 0x115F: "谚文初声填充符",
    0x1160: "谚文中声填充符", 0x17B4: "高棉文固有元音",
    0x17B5: "高棉文固有元音", 0x180E: "蒙古文元音分隔符",
    0x200B: "零宽空格", 0x200C: "零宽不连字", 0x200D: "零宽连字",
    0x200E: "从左至右标记", 0x200F: "从右至左标记", 0x2028: "行分隔符",
    0x2029: "段落分隔符", 0x202A: "从左至右嵌入",
    0x202B: "从右至左嵌入", 0x202C: "方向格式结束符",
    0x202D: "从左至右强制", 0x202E: "从右至左强制", 0x2060: "词连接符",
    0x2061: "函数应用符", 0x2062: "不可见乘号", 0x2063: "不可见分隔符",
    0x2064: "不可见加号", 0x2065: "未分配的格式字符",
    0x2066: "从左至右隔离", 0x2067: "从右至左隔离",
    0x2068: "首强隔离", 0x2069: "隔离结束符",
    0x206A: "禁止对称交换", 0x206B: "启用对称交换",
    0x206C: "禁止阿拉伯文变形", 0x206D: "启用阿拉伯文变形",
    0x206E: "本国数字形状", 0x206F: "标准数字形状",
    0x3000: "全角空格", 0x3164: "谚文填充符", 0xFEFF: "字节顺序标记",
    0xFFA0: "半角谚文填充符", 0xFFFC: "对象替换符",
    0xFFFD: "替换字符",
  ]
}
