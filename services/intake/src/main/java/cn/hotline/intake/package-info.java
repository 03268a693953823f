/** 受理服务: where demands enter the product and where the reporters' personal data stay. */
package cn.hotline.intake;
