// 04-training-loop asksToStop
// 1:18-22 CS1061 'string' does not contain a definition for 'strip' and no accessible extension method 'strip' accepting a first argument of type 'string' could be found (are you missing a using directive or an assembly reference?)
//   Write `is "q" or "exit" or "break"` for `in ["q", "exit", "break"]`. Write `Trim` for `strip`.

return typed.strip() in ["q", "exit", "break"];
