/** How a story that is handed out looks: a step fills the window; printed, a page. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
html[data-tongue=en] [lang="zh-CN"],html[data-tongue=zh] [lang=en]{display:none}
body{margin:0;font:16px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#20262b;background:#fff}
.step{display:grid;grid-template:auto minmax(0,1fr)/minmax(0,1fr) minmax(300px,30%);grid-template-areas:"head head" "map side";gap:10px 22px;padding:18px 24px;min-height:calc(100vh - 54px)}
.live .step{display:none;height:calc(100vh - 54px);min-height:0}
.live .step.shown{display:grid}
header{grid-area:head}
h1{margin:0;font-size:clamp(28px,3.4vw,56px);line-height:1.15}
header p{margin:4px 0 0;font-size:clamp(19px,2vw,34px);line-height:1.3}
figure{grid-area:map;margin:0;min-width:0;min-height:0;display:flex;flex-direction:column}
figure img{width:100%;min-height:0;flex:1 1 auto;object-fit:contain;object-position:left top;background:#f4f3ef;border-radius:6px}
figcaption{color:#5a6570;font-size:.9rem;margin-top:4px}
aside{grid-area:side;overflow:auto;min-height:0}
.legend{margin-bottom:14px}
h2{margin:0;font-size:1.05rem}
.legend p{margin:2px 0 6px;color:#5a6570;font-size:.9rem}
.legend ul{margin:0;padding:0;list-style:none}
.legend li{display:grid;grid-template-columns:26px 1fr auto;gap:8px;align-items:center}
.legend b{font-weight:400;color:#5a6570;font-variant-numeric:tabular-nums}
i{width:24px;height:15px;border-radius:3px;border:1px solid rgb(0 0 0/15%);background:var(--c)}
i.line{height:5px;border:0}i.dot,i.ring{width:14px;height:14px;border-radius:50%}i.ring{background:none;border:3px solid var(--c)}
i.missing{background:repeating-linear-gradient(115deg,#fff 0 4px,#969696 4px 5.5px)}
.big{display:flex;flex-direction:column;margin:0 0 8px}
.big b{font-size:clamp(2rem,3.6vw,4rem);line-height:1.1}
.big small{font-size:.45em;font-weight:500}
.chart{width:100%;max-height:32vh}
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{text-align:left;color:#5a6570}
th,td{padding:3px 4px;border-bottom:1px solid #d8dce0;font-weight:400;text-align:left}
td,thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.problem{color:#9a3412}
nav{display:none}
.live nav{display:flex;flex-wrap:wrap;gap:10px;align-items:center;min-height:54px;padding:6px 24px;border-top:1px solid #d8dce0}
nav small{margin-left:auto;color:#5a6570}
button{font:inherit;padding:6px 14px;border:1px solid #8b949c;border-radius:6px;background:#fff;color:inherit;cursor:pointer}
button:focus-visible{outline:3px solid #0f766e;outline-offset:2px}
output{font-variant-numeric:tabular-nums}
@media (max-width:860px){.step,.live .step.shown{grid-template:none/minmax(0,1fr);grid-template-areas:"head" "map" "side";height:auto}}
@page{size:A4 landscape;margin:10mm}
@media print{
.step,.live .step,.live .step.shown{display:grid;height:188mm;min-height:0;padding:0;break-after:page;break-inside:avoid;overflow:hidden;grid-template:auto minmax(0,1fr)/minmax(0,1fr) 84mm;grid-template-areas:"head head" "map side"}
.step:last-of-type{break-after:auto}
.live nav{display:none}
h1{font-size:24pt}header p{font-size:14pt}aside{overflow:hidden;font-size:9.5pt}table{font-size:8.5pt}.big b{font-size:22pt}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;

/** Turns the steps by keys, clicker and buttons, and changes the language. The words are all in the page: nothing is asked for. */
export const PAGE_SCRIPT = `
(function(){
var root=document.documentElement,steps=document.querySelectorAll('.step'),out=document.querySelector('output'),at=0;
root.classList.add('live');
function show(to){at=Math.max(0,Math.min(steps.length-1,to));
for(var i=0;i<steps.length;i++)steps[i].classList.toggle('shown',i===at);
out.textContent=(at+1)+' / '+steps.length;}
document.addEventListener('click',function(event){
var button=event.target.closest('button');if(!button)return;
if(button.dataset.by)show(at+Number(button.dataset.by));
else{var zh=root.dataset.tongue==='en';root.dataset.tongue=zh?'zh':'en';root.lang=zh?'zh-CN':'en';
document.title=zh?root.dataset.titleZh:root.dataset.titleEn;}});
document.addEventListener('keydown',function(event){
if(event.ctrlKey||event.metaKey||event.altKey)return;
if(event.key===' '&&event.target.closest('button'))return;
var by={ArrowRight:at+1,ArrowDown:at+1,PageDown:at+1,' ':at+1,ArrowLeft:at-1,ArrowUp:at-1,PageUp:at-1,Home:0,End:steps.length}[event.key];
if(by===undefined)return;event.preventDefault();show(by);});
show(0);
})();`;
