// 04-training-loop isConverged: copied out of a web page
// line: 1
// cause: HTML | entit~ | web page | type < | write < | < in its place | &lt; stands | &lt; is

return loss.item&lt;float&gt;() == 0;
