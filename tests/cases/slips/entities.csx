// 06-train-on-many-samples isConverged
// 1:12-23 CS0019 Operator '&' cannot be applied to operands of type 'method group' and 'method group'
//   Type `<` for `&lt;`, and `>` for `&gt;`: that is how a web page writes it.

return loss.item&lt;float&gt;() &lt; 0.001f;
