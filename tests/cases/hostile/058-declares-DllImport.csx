// Declares the attribute for native functions itself.
// where: beside
// jailed: passed, does not compile

namespace System.Runtime.InteropServices { class DllImportAttribute : Attribute { public DllImportAttribute(string s) { } } }
