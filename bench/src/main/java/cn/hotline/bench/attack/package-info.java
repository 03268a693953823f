/** 攻击演练的公用部分: contracts, roles and raw calls that bad input 坏输入 and intruders 越权 share. */
package cn.hotline.bench.attack;
